extension RandomAccessCollection {
  /// The first place of which something is true that is true of all behind it; the end for none. By
  /// halving, as `partitioningIndex` of swift-algorithms does.
  func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if belongsBehind(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
