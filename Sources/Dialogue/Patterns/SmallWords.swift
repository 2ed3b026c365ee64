/// English words that stand in most sentences and say little by themselves.
enum SmallWords {
  static let all: Set<String> = [
    "a", "all", "am", "an", "and", "any", "are", "at", "be", "but", "by", "can", "did", "do",
    "does",
    "for", "from", "get", "got", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if",
    "in", "is", "it", "its", "me", "my", "not", "now", "of", "on", "one", "or", "our", "out", "own",
    "she", "so", "some", "than", "that", "the", "their", "them", "then", "there", "they", "this",
    "to",
    "too", "us", "was", "we", "were", "what", "when", "who", "with", "would", "yes", "you", "your",
  ]
}
