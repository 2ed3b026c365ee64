package import Coaching
internal import Foundation
internal import Model
internal import Mustache

/// How every page of ``reviewHTML(_:on:)`` begins.
package let reviewHTMLMark = "<!doctype html>\n<!-- A review by kith -->\n"

/// A review as one page that stands by itself: no scripts, nothing from the network, light or dark as the
/// reader's system is. What the person typed is escaped by the template.
///
/// - Throws: What is wrong with the template, which the tests rule out.
package func reviewHTML(_ review: Review, on sheet: Sheet) throws -> String {
  let most = max(1, review.parts.map(\.encounters).max() ?? 0)
  let parts = review.parts.drop { $0.isEmpty }.map { part -> [String: Any] in
    [
      "label": reviewLabel(part, review.span, sheet), "talks": part.encounters,
      "bar": part.encounters * 100 / most, "new": unlessZero(part.newPeople),
      "wins": unlessZero(part.wins), "ready": part.readiness.map(tenths) ?? "",
      "hesitant": part.hesitation.map(tenths) ?? "",
    ]
  }
  let goals = review.goals.map { goal -> [String: Any] in
    [
      "text": goal.goal.text, "met": goal.met, "bar": goal.met * 100 / max(1, goal.of),
      "of": counted(goal.of, goal.goal.period.rawValue),
    ]
  }
  let fears = fears(real: review.realFear, rehearsed: review.rehearsedFear).suffix(40)
  let rows = fears.enumerated().map { index, fear -> [String: Any] in
    let (before, felt) = (fearX(fear.pair.predicted), fearX(fear.pair.felt))
    return [
      "day": fear.pair.day.short(today: sheet.today), "y": 18 + index * 22,
      "textY": 22 + index * 22, "before": before, "felt": felt,
      "numbers": "\(fear.pair.predicted) → \(fear.pair.felt)",
      "rehearsed": fear.isRehearsed ? "rehearsed" : "",
    ]
  }
  let page: [String: Any] = [
    "title": reviewTitle(review.span), "day": "\(sheet.today)",
    "sum": review.isEmpty ? "Nothing is written down for this time yet." : reviewSum(review),
    "hasParts": !parts.isEmpty, "first": reviewPartName(review.span), "parts": Array(parts),
    "hasGoals": !goals.isEmpty, "goals": goals,
    "hasFears": !rows.isEmpty, "fears": rows, "fearHeight": 30 + rows.count * 22,
    "fearWords": [
      fearSentence(review.realFear, "in real ones"),
      fearSentence(review.rehearsedFear, "when rehearsing"),
    ].compactMap(\.self),
    "hasWins": !review.wins.isEmpty,
    "wins": review.wins.map { ["day": $0.day.short(today: sheet.today), "text": $0.text] },
  ]
  return reviewHTMLMark + (try MustacheTemplate(string: template)).render(page)
}

/// Where a fear of 0 to 10 stands in the plot.
private func fearX(_ value: Int) -> Int { 130 + value * 26 }

private let template = """
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <title>{{title}}, up to {{day}}</title>
  <style>
  :root { color-scheme: light dark; --ink: #23302d; --paper: #fbfaf7; --soft: #6b7773; --bar: #2f7d6b; --line: #e3e0d8; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e4e7e3; --paper: #171c1b; --soft: #98a39f; --bar: #62b7a3; --line: #2c3533; }
  }
  body { margin: 0 auto; max-width: 44rem; padding: 2.5rem 1.25rem; background: var(--paper); color: var(--ink);
    font: 1rem/1.55 system-ui, sans-serif; }
  h1 { font-size: 1.6rem; margin: 0; }
  h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
  p { margin: .25rem 0; }
  .soft, th, svg text { color: var(--soft); fill: var(--soft); font-weight: normal; }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
  th, td { text-align: left; padding: .3rem .5rem .3rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
  .n { text-align: right; }
  .wide { width: 50%; }
  .bar { background: var(--bar); height: .8rem; border-radius: .2rem; }
  .all { background: var(--line); border-radius: .2rem; margin: .2rem 0 .9rem; }
  .scroll { overflow-x: auto; }
  svg { display: block; min-width: 28rem; width: 100%; font: 12px system-ui, sans-serif; }
  li, .text { overflow-wrap: anywhere; }
  ul { padding-left: 1.1rem; }
  .day { white-space: nowrap; }
  </style>
  </head>
  <body>
  <h1>{{title}}</h1>
  <p class="soft">up to {{day}}</p>
  <p>{{sum}}</p>
  {{#hasParts}}
  <h2>Conversations</h2>
  <div class="scroll"><table>
  <tr><th>{{first}}</th><th class="n">talks</th><th class="wide"></th><th class="n">new</th><th class="n">wins</th><th class="n">ready</th><th class="n">hesitant</th></tr>
  {{#parts}}
  <tr><td>{{label}}</td><td class="n">{{talks}}</td><td class="wide"><div class="bar" style="width: {{bar}}%"></div></td><td class="n">{{new}}</td><td class="n">{{wins}}</td><td class="n">{{ready}}</td><td class="n">{{hesitant}}</td></tr>
  {{/parts}}
  </table></div>
  {{/hasParts}}
  {{#hasGoals}}
  <h2>Goals</h2>
  {{#goals}}
  <p class="text">{{text}} <span class="soft">met in {{met}} of {{of}}</span></p>
  <div class="all"><div class="bar" style="width: {{bar}}%"></div></div>
  {{/goals}}
  {{/hasGoals}}
  {{#hasFears}}
  <h2>Fear before, and in it</h2>
  <p class="soft">The ring is what was expected, from 0 to 10; the dot is what it was.</p>
  <div class="scroll"><svg viewBox="0 0 540 {{fearHeight}}" role="img" aria-label="Fear before and in each encounter">
  {{#fears}}
  <text x="0" y="{{textY}}">{{day}}</text>
  <line x1="130" x2="390" y1="{{y}}" y2="{{y}}" stroke="var(--line)"/>
  <line x1="{{before}}" x2="{{felt}}" y1="{{y}}" y2="{{y}}" stroke="var(--bar)" stroke-width="3"/>
  <circle cx="{{before}}" cy="{{y}}" r="6" fill="var(--paper)" stroke="var(--bar)" stroke-width="2"/>
  <circle cx="{{felt}}" cy="{{y}}" r="4" fill="var(--bar)"/>
  <text x="405" y="{{textY}}">{{numbers}} {{rehearsed}}</text>
  {{/fears}}
  </svg></div>
  {{#fearWords}}
  <p>{{.}}</p>
  {{/fearWords}}
  {{/hasFears}}
  {{#hasWins}}
  <h2>Wins</h2>
  <ul>
  {{#wins}}
  <li>{{text}} <span class="soft day">{{day}}</span></li>
  {{/wins}}
  </ul>
  {{/hasWins}}
  </body>
  </html>

  """
