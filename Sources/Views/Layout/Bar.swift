/// A small bar of what is done of a target; at most ten pieces, and what is beyond the target is
/// left to the figures.
func bar(_ done: Int, of target: Int, on sheet: Sheet) -> String {
  guard !sheet.isPlain, target > 0 else { return "" }
  let length = min(target, 10)
  let full = min(length, done * length / target)
  return String(repeating: "■", count: full) + String(repeating: "□", count: length - full)
}
