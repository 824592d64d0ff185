import type { Mistakes } from "./MistakeTable.js";
import { unknownNames } from "./unknownNames.js";

export const mistakes: Mistakes = {
  ...unknownNames,
  "guard.medicalFact": [
    ["hcp.trials > 1", "hcp.trials", { name: "hcp.trials" }],
    ["has(hcp.trials)", "hcp.trials", { name: "hcp.trials" }],
  ],
  "guard.incompleteName": [
    ["hcp", "hcp", { name: "hcp" }],
    ["counter > 1", "counter", { name: "counter" }],
  ],
  "guard.sumFieldType": [
    [
      'sum("email.clicked", "topic", "P30D") > 1',
      '"topic"',
      { name: "topic", event: "email.clicked", types: "string" },
    ],
    ['sum("*", "share", "P30D") > 1.0', '"share"', { name: "share", event: "*", types: "number, string" }],
  ],
  "guard.window": [
    ['count("email.opened", "30d") > 1', '"30d"', { found: "30d" }, '"P30D"'],
    ['count("email.opened", "2h") > 1', '"2h"', { found: "2h" }, '"PT2H"'],
    ['count("email.opened", "P1M") > 1', '"P1M"', { found: "P1M" }],
    ['count("email.opened", "P0D") > 1', '"P0D"', { found: "P0D" }],
    ['touches("*", "7d") > 1', '"7d"', { found: "7d" }, '"P7D"'],
    ['sum("email.clicked", "seconds", "week") > 1', '"week"', { found: "week" }],
  ],
  "guard.duration": [
    ['sinceEvent("email.opened") > duration("3s")', '"3s"', { found: "3s" }, '"PT3S"'],
    ['sinceEvent("email.opened") > duration("1h30m")', '"1h30m"', { found: "1h30m" }, '"PT1H30M"'],
    ['sinceEvent("email.opened") > duration("1.5h")', '"1.5h"', { found: "1.5h" }],
    ['sinceEvent("email.opened") > duration("P1M")', '"P1M"', { found: "P1M" }],
  ],
  "guard.arguments": [
    [
      'count("email.opened") > 1',
      'count("email.opened")',
      { function: "count", found: 'count("email.opened")' },
    ],
    ["has(hcp)", "has(hcp)", { function: "has", found: "has(hcp)" }],
    [
      "has(consent.email)",
      "has(consent.email)",
      { function: "has", found: "has(consent.email)" },
      "consent.email",
    ],
    ["inStage(persona)", "inStage(persona)", { function: "inStage", found: "inStage(persona)" }],
    ["now > timestamp(5)", "timestamp(5)", { function: "timestamp", found: "timestamp(5)" }],
    ["has(counter.tries)", "has(counter.tries)", { function: "has", found: "has(counter.tries)" }],
    [
      'sum("email.clicked", "P30D") > 1',
      'sum("email.clicked", "P30D")',
      { function: "sum", found: 'sum("email.clicked", "P30D")' },
    ],
    ['sinceEvent() > duration("P1D")', "sinceEvent()", { function: "sinceEvent", found: "sinceEvent()" }],
    ['timeInStage() > duration("P1D")', "timeInStage()", { function: "timeInStage", found: "timeInStage()" }],
    ['touches("email") > 1', 'touches("email")', { function: "touches", found: 'touches("email")' }],
    [
      'sinceEvent("email.opened") > duration(7)',
      "duration(7)",
      { function: "duration", found: "duration(7)" },
    ],
  ],
  "guard.instant": [
    ['now > timestamp("2026-02-30T00:00:00Z")', '"2026-02-30T00:00:00Z"', { found: "2026-02-30T00:00:00Z" }],
    ['now > timestamp("2026-02-03")', '"2026-02-03"', { found: "2026-02-03" }, '"2026-02-03T00:00:00.000Z"'],
  ],
  "guard.notBoolean": [["hcp.visits", "hcp.visits", { found: "int" }]],
  "guard.typeMismatch": [
    ["hcp.visits > hcp.score", "hcp.visits > hcp.score", { operator: ">", left: "int", right: "double" }],
    [
      'timeInStage("aware") > 7',
      'timeInStage("aware") > 7',
      { operator: ">", left: "duration", right: "int" },
    ],
    ['consent.email == "true"', 'consent.email == "true"', { operator: "==", left: "bool", right: "string" }],
  ],
  "guard.operandType": [
    ["hcp.visits && consent.email", "hcp.visits", { operator: "&&", expected: "bool", found: "int" }],
    ["!persona", "persona", { operator: "!", expected: "bool", found: "string" }],
    [
      "consent.email > consent.sms",
      "consent.email > consent.sms",
      { operator: ">", expected: "number", found: "bool" },
    ],
    ["-consent.email == 1", "consent.email", { operator: "-", expected: "number", found: "bool" }],
  ],
  "guard.numberLiteral": [
    ["hcp.digitalAffinity == 1", "1", { found: "1", expected: "double" }, "1.0"],
    ["hcp.digitalAffinity > -1", "-1", { found: "-1", expected: "double" }, "-1.0"],
    ["0x10 < hcp.score", "0x10", { found: "0x10", expected: "double" }, "16.0"],
    ["hcp.visits >= 2.0", "2.0", { found: "2.0", expected: "int" }, "2"],
    ["hcp.visits >= 2.5", "2.5", { found: "2.5", expected: "int" }],
    ["hcp.visits in [1, 2.0]", "2.0", { found: "2.0", expected: "int" }, "2"],
  ],
  "guard.dateLiteral": [
    [
      'hcp.firstVisit < "2026-01-31"',
      '"2026-01-31"',
      { found: '"2026-01-31"' },
      'timestamp("2026-01-31T00:00:00.000Z")',
    ],
  ],
  "guard.durationLiteral": [
    ['sinceEvent("email.*") > "7d"', '"7d"', { found: '"7d"' }, 'duration("P7D")'],
    ['"P7D" <= timeInStage("aware")', '"P7D"', { found: '"P7D"' }, 'duration("P7D")'],
  ],
  "guard.textComparison": [
    ["persona == hcp.specialty", "persona == hcp.specialty", { operator: "==" }],
    ['"a" == "a"', '"a" == "a"', { operator: "==" }],
  ],
  "guard.emptyList": [["hcp.visits in []", "[]", { found: "[]" }]],
  "guard.listElement": [["hcp.visits in [1, hcp.patients]", "hcp.patients", { found: "hcp.patients" }]],
  "guard.integerTooLarge": [
    ["hcp.visits > 9007199254740992", "9007199254740992", { found: "9007199254740992" }],
  ],
  "guard.divisor": [
    ["10 / hcp.visits > 1", "hcp.visits", { found: "hcp.visits" }],
    ["hcp.visits / 0 > 1", "0", { found: "0" }],
    ["hcp.score / -0.0 > 1.0", "-0.0", { found: "-0.0" }],
  ],
  "guard.unbounded": [
    ["hcp.patients + 1 > 2", "hcp.patients", { operand: "hcp.patients" }],
    ["event.seconds + 1 > 2", "event.seconds", { operand: "event.seconds" }],
    [
      'sum("email.clicked", "seconds", "P1D") * 2 > 2',
      'sum("email.clicked", "seconds", "P1D")',
      { operand: 'sum("email.clicked", "seconds", "P1D")' },
    ],
    ["-(consent.email ? hcp.score : 1.0) * 2.0 > 1.0", "hcp.score", { operand: "hcp.score" }],
  ],
  "guard.arithmeticRange": [
    [
      "hcp.visits * 9007199254740991 > 1",
      "hcp.visits * 9007199254740991",
      { lowest: 0, highest: 100 * Number.MAX_SAFE_INTEGER },
    ],
    ["1e300 * 1e300 > 1.0", "1e300 * 1e300", { lowest: Number.MAX_VALUE, highest: Number.MAX_VALUE }],
  ],
  "guard.unsupported": [
    ["hcp.visits == null", "null", { feature: "null", found: "null" }],
    ['hcp["visits"] > 1', 'hcp["visits"]', { feature: "index", found: 'hcp["visits"]' }, "hcp.visits"],
    [
      "hcp.specialty.length > 1",
      "hcp.specialty.length",
      { feature: "member", found: "hcp.specialty.length" },
    ],
    [
      'hcp.specialty.startsWith("c")',
      'hcp.specialty.startsWith("c")',
      { feature: "method", found: 'hcp.specialty.startsWith("c")' },
    ],
    [
      "[1, 2].exists(x, x > 1)",
      "[1, 2].exists(x, x > 1)",
      { feature: "method", found: "[1, 2].exists(x, x > 1)" },
    ],
    ["[1, 2].exists(1, true)", "1", { feature: "method", found: "1" }],
    ["hcp.visits == [1]", "[1]", { feature: "list", found: "[1]" }],
    ['"a" in hcp', "hcp", { feature: "inWithoutList", found: "hcp" }],
    ["hcp.visits % 2 == 0", "hcp.visits % 2", { feature: "modulo", found: "hcp.visits % 2" }],
    ["hcp.visits == 2u", "2u", { feature: "unsignedInteger", found: "2u" }],
    [
      "double(hcp.visits) > 1.0",
      "double(hcp.visits)",
      { feature: "conversion", found: "double(hcp.visits)" },
    ],
    ['now - duration("P1D") > now', "now", { feature: "dateArithmetic", found: "now" }],
    [
      'sinceEvent("email.*") + duration("P1D") > duration("P2D")',
      'sinceEvent("email.*")',
      { feature: "durationArithmetic", found: 'sinceEvent("email.*")' },
    ],
    ["now - 1 > now", "now", { feature: "dateArithmetic", found: "now" }],
    ['hcp.specialty < "d"', 'hcp.specialty < "d"', { feature: "textOrder", found: 'hcp.specialty < "d"' }],
    [
      "size(hcp.specialty) > 1",
      "size(hcp.specialty)",
      { feature: "textLength", found: "size(hcp.specialty)" },
    ],
    ["{1: 2} == 1", "{1: 2}", { feature: "map", found: "{1: 2}" }],
    ['persona == b"a"', 'b"a"', { feature: "bytes", found: 'b"a"' }],
    ['persona + "x" == "y"', "persona", { feature: "textArithmetic", found: "persona" }],
  ],
  "guard.syntax": [
    ["", "", { reason: "empty", found: "" }],
    ['persona = "trailblazer"', "=", { reason: "singleEquals", found: "=" }, "=="],
    ["consent.sms & consent.email", "&", { reason: "singleAmpersand", found: "&" }, "&&"],
    ["consent.sms | consent.email", "|", { reason: "singleBar", found: "|" }, "||"],
    ["consent.sms AND consent.email", "AND", { reason: "wordOperator", found: "AND" }, "&&"],
    ["consent.sms or consent.email", "or", { reason: "wordOperator", found: "or" }, "||"],
    [
      "persona == “trailblazer”",
      "“trailblazer”",
      { reason: "typographicQuote", found: "“trailblazer”" },
      '"trailblazer"',
    ],
    ['persona == "trailblazer', '"trailblazer', { reason: "unterminatedText", found: '"trailblazer' }],
    ['persona == "\\q"', "\\q", { reason: "escape", found: "\\q" }],
    ["hcp.score > 1e400", "1e400", { reason: "number", found: "1e400" }],
    ["if == 1", "if", { reason: "reservedWord", found: "if" }],
    ["consent.sms &&", "", { reason: "unexpectedEnd", found: "" }],
    ["consent.sms ) ", ")", { reason: "unexpected", found: ")" }],
  ],
  "guard.historyStage": [['inStage("back")', '"back"', { name: "back" }]],
};
