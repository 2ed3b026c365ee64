/// One question inside a sentence.
struct QuestionUnit: Sendable {
  enum Form: Sendable, Equatable {
    /// Begins with a wh-word.
    case wh
    /// An auxiliary before its subject: "Do you …"
    case inverted
    /// "Could you tell me …", "I'd love to hear …"
    case indirect
    /// "Tell me about …"
    case invitation
    /// "How are you?", which counts only where nothing else is asked.
    case pleasantry
    /// "…, right?", "isn't it?": makes a statement a question.
    case tag
    /// A statement or a fragment with a question mark: "Working on anything interesting?"
    case fragment
  }

  var kind: OpenerReading.Kind
  var form: Form
  /// Words of the sentence, from the first that belongs to the question.
  var words: Range<Int>
  /// A question that only continues the one before: "and why?"
  var continues = false
}
