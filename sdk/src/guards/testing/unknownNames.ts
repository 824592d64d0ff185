import type { Mistakes } from "./MistakeTable.js";

/** Guards with exactly one mistake: a name that is not declared. */
export const unknownNames: Pick<Mistakes, Extract<keyof Mistakes, `guard.unknown${string}`>> = {
  "guard.unknownAttribute": [
    [
      "hcp.digitlAffinity > 0.6",
      "hcp.digitlAffinity",
      { name: "hcp.digitlAffinity", suggestion: "hcp.digitalAffinity" },
      "hcp.digitalAffinity",
    ],
    [
      "hcp.DigitalAffinity > 0.6",
      "hcp.DigitalAffinity",
      { name: "hcp.DigitalAffinity", suggestion: "hcp.digitalAffinity" },
      "hcp.digitalAffinity",
    ],
    ["hcp.wealth > 0.6", "hcp.wealth", { name: "hcp.wealth", suggestion: "" }],
    ["hcp.__proto__ == 1", "hcp.__proto__", { name: "hcp.__proto__", suggestion: "" }],
    ["hcp.toString == 1", "hcp.toString", { name: "hcp.toString", suggestion: "" }],
    [
      "hcp.digital-affinity > 0.6",
      "hcp.digital-affinity",
      { name: "hcp.digital-affinity", suggestion: "hcp.digitalAffinity" },
      "hcp.digitalAffinity",
    ],
  ],
  "guard.unknownCounter": [
    [
      "counter.trie > 1",
      "counter.trie",
      { name: "counter.trie", suggestion: "counter.tries" },
      "counter.tries",
    ],
    ["counter.visits > 1", "counter.visits", { name: "counter.visits", suggestion: "" }],
  ],
  "guard.unknownChannel": [
    [
      "consent.emial",
      "consent.emial",
      { name: "consent.emial", suggestion: "consent.email" },
      "consent.email",
    ],
    ["consent.fax.oncology", "consent.fax", { name: "consent.fax", suggestion: "" }],
    ['touches("emial", "P7D") > 1', '"emial"', { name: "emial", suggestion: "email" }, '"email"'],
  ],
  "guard.unknownPurpose": [
    [
      "consent.email.onclogy",
      "consent.email.onclogy",
      { name: "consent.email.onclogy", suggestion: "consent.email.oncology" },
      "consent.email.oncology",
    ],
    ["consent.sms.oncology", "consent.sms.oncology", { name: "consent.sms.oncology", suggestion: "" }],
  ],
  "guard.unknownTouchpointField": [
    [
      'touchpoint.chanel == "email"',
      "touchpoint.chanel",
      { name: "touchpoint.chanel", suggestion: "touchpoint.channel" },
      "touchpoint.channel",
    ],
  ],
  "guard.unknownField": [
    ['event.topc == "x"', "event.topc", { name: "event.topc", suggestion: "event.topic" }, "event.topic"],
  ],
  "guard.unknownName": [
    [
      "digitalAffinity > 0.6",
      "digitalAffinity",
      { name: "digitalAffinity", suggestion: "hcp.digitalAffinity" },
      "hcp.digitalAffinity",
    ],
    [
      "persona == trailblazer",
      "trailblazer",
      { name: "trailblazer", suggestion: '"trailblazer"' },
      '"trailblazer"',
    ],
    [
      "hcp.specialty == cardiology",
      "cardiology",
      { name: "cardiology", suggestion: '"cardiology"' },
      '"cardiology"',
    ],
    ["hpc.visits > 1", "hpc", { name: "hpc", suggestion: "hcp" }, "hcp"],
    ["persna == 'trailblazer'", "persna", { name: "persna", suggestion: "persona" }, "persona"],
    ["tries > 2", "tries", { name: "tries", suggestion: "counter.tries" }, "counter.tries"],
    ["segment == high", "high", { name: "high", suggestion: '"high"' }, '"high"'],
    ["event.answer == maybe", "maybe", { name: "maybe", suggestion: '"maybe"' }, '"maybe"'],
  ],
  "guard.unknownPersona": [
    [
      'persona == "trailblaser"',
      '"trailblaser"',
      { name: "trailblaser", suggestion: "trailblazer" },
      '"trailblazer"',
    ],
  ],
  "guard.unknownSegment": [
    ['segment == "hihg"', '"hihg"', { name: "hihg", suggestion: "high" }, '"high"'],
    ['segment in ["high", "x"]', '"x"', { name: "x", suggestion: "" }],
  ],
  "guard.unknownValue": [
    [
      'event.answer == "mybe"',
      '"mybe"',
      { name: "event.answer", value: "mybe", suggestion: "maybe" },
      '"maybe"',
    ],
    [
      'touchpoint.content != "dosingcard"',
      '"dosingcard"',
      { name: "touchpoint.content", value: "dosingcard", suggestion: "dosing-card" },
      '"dosing-card"',
    ],
    ['touchpoint.channel in ["fax"]', '"fax"', { name: "touchpoint.channel", value: "fax", suggestion: "" }],
    [
      'hcp.specialty in ["cardiology", "geriatric"]',
      '"geriatric"',
      { name: "hcp.specialty", value: "geriatric", suggestion: "geriatrics" },
      '"geriatrics"',
    ],
    [
      '"oncology" != hcp.specialty',
      '"oncology"',
      { name: "hcp.specialty", value: "oncology", suggestion: "" },
    ],
  ],
  "guard.unknownEvent": [
    [
      'count("email.opend", "P30D") > 1',
      '"email.opend"',
      { name: "email.opend", suggestion: "email.opened" },
      '"email.opened"',
    ],
    ['count("email", "P30D") > 1', '"email"', { name: "email", suggestion: "email.*" }, '"email.*"'],
    ['count("fax.*", "P30D") > 1', '"fax.*"', { name: "fax.*", suggestion: "" }],
    [
      'sinceEvent("email.opend") > duration("P7D")',
      '"email.opend"',
      { name: "email.opend", suggestion: "email.opened" },
      '"email.opened"',
    ],
  ],
  "guard.unknownSumField": [
    [
      'sum("email.clicked", "secnds", "P30D") > 1',
      '"secnds"',
      { name: "secnds", event: "email.clicked", suggestion: "seconds" },
      '"seconds"',
    ],
    // A text is no candidate, near as it is.
    [
      'sum("email.clicked", "topics", "P30D") > 1',
      '"topics"',
      { name: "topics", event: "email.clicked", suggestion: "" },
    ],
  ],
  "guard.unknownFunction": [
    ['counts("email.opened", "P30D") > 1', "counts", { name: "counts", suggestion: "count" }, "count"],
  ],
  "guard.unknownStage": [
    ['inStage("awaer")', '"awaer"', { name: "awaer", suggestion: "aware" }, '"aware"'],
    ['timeInStage("bak") > duration("P1D")', '"bak"', { name: "bak", suggestion: "" }],
  ],
};
