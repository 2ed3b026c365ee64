internal import Foundation
package import Model

/// The whole record as JSON, to be read back without loss:
///
/// ```json
/// {"format":"kith","version":1,"entities":[
/// {"kind":"person","value":{"id":"…","name":"Ana Silva",…}},
/// …
/// ]}
/// ```
package enum RecordDocument {
  package static let beginning = "{\"format\":\"kith\",\"version\":1,\"entities\":[\n"
  package static let separator = ",\n"
  package static let end = "\n]}\n"

  /// One entity on one line.
  package static func line(_ entity: Entity) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Kinded(entity: entity)), as: UTF8.self)
  }

  package enum Reading {
    /// Entities in the order of the file; those that could not be read are counted among `skipped`.
    case read([Entity], skipped: [Imported.Skipped])
    /// Of a later version of the format.
    case newer(Int)
    /// JSON, but no record, or no JSON at all.
    case foreign
  }

  package static func read(_ text: String) -> Reading {
    guard
      let document = try? JSONDecoder().decode(Document.self, from: Data(text.utf8)),
      document.format == "kith"
    else { return .foreign }
    guard document.version == 1 else { return .newer(document.version) }
    var entities: [Entity] = []
    var skipped: [Imported.Skipped] = []
    for (index, item) in document.entities.enumerated() {
      if let entity = item.entity {
        entities.append(entity)
      } else {
        // Written by `line`, so that the number of the line is that of the entity and the title's.
        skipped.append(.init(line: index + 2, reason: "it is no entry that is known here"))
      }
    }
    return .read(entities, skipped: skipped)
  }

  private struct Document: Decodable {
    var format: String
    var version: Int
    var entities: [Kinded]
  }

  private struct Kinded: Codable {
    enum Keys: String, CodingKey { case kind, value }
    /// Nil for what cannot be read.
    var entity: Entity?

    init(entity: Entity) { self.entity = entity }

    init(from decoder: any Decoder) throws {
      guard let values = try? decoder.container(keyedBy: Keys.self),
        let name = try? values.decode(String.self, forKey: .kind),
        let kind = Entity.Kind(rawValue: name)
      else { return }
      func value<T: Decodable>(_ make: (T) -> Entity) -> Entity? {
        (try? values.decode(T.self, forKey: .value)).map(make)
      }
      entity =
        switch kind {
        case .person: value(Entity.person)
        case .encounter: value(Entity.encounter)
        case .followUp: value(Entity.followUp)
        case .event: value(Entity.event)
        case .goal: value(Entity.goal)
        case .rating: value(Entity.rating)
        case .win: value(Entity.win)
        case .conversation: value(Entity.conversation)
        case .answer: value(Entity.answer)
        case .setting: value(Entity.setting)
        case .opener: value(Entity.opener)
        }
    }

    func encode(to encoder: any Encoder) throws {
      guard let entity else { return }
      var values = encoder.container(keyedBy: Keys.self)
      try values.encode(entity.kind.rawValue, forKey: .kind)
      switch entity {
      case .person(let value): try values.encode(value, forKey: .value)
      case .encounter(let value): try values.encode(value, forKey: .value)
      case .followUp(let value): try values.encode(value, forKey: .value)
      case .event(let value): try values.encode(value, forKey: .value)
      case .goal(let value): try values.encode(value, forKey: .value)
      case .rating(let value): try values.encode(value, forKey: .value)
      case .win(let value): try values.encode(value, forKey: .value)
      case .conversation(let value): try values.encode(value, forKey: .value)
      case .answer(let value): try values.encode(value, forKey: .value)
      case .setting(let value): try values.encode(value, forKey: .value)
      case .opener(let value): try values.encode(value, forKey: .value)
      }
    }
  }
}
