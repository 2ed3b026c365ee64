internal import Dialogue

/// A text without quotes that a ` #` cuts short: YAML takes the rest of the line for a remark.
///
/// A remark behind a sentence that is over, behind a name or in a list of words is one.
enum CutTexts: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.plainScalars.value.filter(isCut).map {
      Finding(
        .cutText, $0.place,
        "this ends before its ` #`, behind which YAML reads a remark; if that is part of it, write it "
          + "in quotes")
    }
  }

  private static func isCut(_ scalar: PlainScalar) -> Bool {
    guard scalar.mark.hasRemark, scalar.text.contains(" "), let last = scalar.text.last else {
      return false
    }
    return !scalar.path.hasPrefix("words/") && (last.isLetter || last.isNumber || last == ",")
  }
}
