/// What English-speaking callers and agents say about printers and scanners.
extension EnglishPhrases {
  static let printers: [ReasonPhrases] = [
    ReasonPhrases(
      "PRN/JAM",
      descriptions: [
        "Paper jam after every {n}0th sheet", "Paper jam in tray {n}",
        "Paper jam behind the flap, paper tears", "Paper jam, duplex only",
      ],
      calls: [
        "Jams since this morning, path cleared once. Comes back after a few pages.",
        "Unit reports a jam in tray {n}, but no paper to be seen. Flap checked.",
      ],
      phone: [
        "PHONE/CLEAR": "Scrap of paper behind the roller removed, prints again.",
        "PHONE/USE": "Paper fanned and reloaded, guide set. Works.",
      ],
      remote: ["REMOTE/CONF": "Paper type of tray {n} was wrong, changed."],
      site: [
        "SITE/PART": "Pickup rollers and separation pad replaced, 50 sheets without a jam.",
        "SITE/CLEAN": "Paper path and sensors cleaned, test print fine.",
      ]),
    ReasonPhrases(
      "PRN/FEED",
      descriptions: [
        "Does not feed from tray {n}", "Envelopes are not taken any more",
        "Feed does not grip",
      ],
      calls: [
        "Roller turns, paper stays. Other paper has been tried.",
        "Feeds from the side tray only, not at all from tray {n}.",
      ],
      phone: ["PHONE/CLEAR": "Stack was above the mark, some taken out. Feeds again."],
      remote: ["REMOTE/CONF": "Tray priority and format set on the unit."],
      site: [
        "SITE/PART": "Pickup roller of tray {n} replaced.",
        "SITE/ADJ": "Paper guide adjusted, tested with three kinds of paper.",
      ]),
    ReasonPhrases(
      "PRN/QUAL",
      descriptions: [
        "Streaks on every page", "Print very faint, toner is new", "Black dots every {n} cm",
        "Colours are off, everything greenish",
      ],
      calls: [
        "Grey streaks on the left, on the test page too. Toner changed yesterday.",
        "Pages faint since Monday, saving mode is off according to the user.",
      ],
      phone: ["PHONE/USE": "Cleaning run started from the menu, print is clean again."],
      remote: ["REMOTE/CONF": "Colour calibration started remotely, resolution set back."],
      site: [
        "SITE/PART": "Drum replaced, test page without streaks.",
        "SITE/CLEAN": "Charging and laser unit cleaned.",
      ]),
    ReasonPhrases(
      "PRN/OFF",
      descriptions: [
        "Does not print, shown as offline", "Jobs stay in the print queue",
        "Does not react to print jobs", "No print since the power cut",
      ],
      calls: [
        "Display is on, but no job arrives. Everybody in the office is affected.",
        "No print from one desk only, colleagues print as usual.",
      ],
      phone: ["PHONE/RESET": "Unit restarted and jobs deleted, prints again."],
      remote: [
        "REMOTE/CONF": "Port pointed to the old address, changed.",
        "REMOTE/DRV": "Driver renewed, test page confirmed by the user.",
      ],
      site: ["SITE/CABLE": "Network cable was crushed behind the cabinet, replaced."]),
    ReasonPhrases(
      "PRN/ERR",
      descriptions: [
        "Error {n}9.{n} on the display", "Message: check fuser",
        "Service code C-{n}401 after switching on",
      ],
      calls: [
        "Message stays after switching off. Unit beeps and takes nothing.",
        "Code comes about a minute after the start, before that it prints.",
      ],
      phone: ["PHONE/RESET": "Ten minutes without power, error gone."],
      remote: ["REMOTE/DRV": "Firmware renewed, the error is known and fixed there."],
      site: [
        "SITE/PART": "Fuser replaced, counter reset.",
        "SHOP/REP": "Power supply replaced in the workshop, unit brought back.",
      ]),
    ReasonPhrases(
      "PRN/NOISE",
      descriptions: ["Loud squeak while printing", "Flap broken off", "Cracks with every feed"],
      calls: [
        "Noise comes from the right at the back, getting louder for a week.",
        "Flap broke while clearing a jam, does not close any more.",
      ],
      phone: ["NOFIX/NONE": "Noise is the fan after warming up, explained."],
      remote: ["WORKAR/KNOWN": "Known noise of this series, workaround: use tray 2 only."],
      site: [
        "SITE/PART": "Drive gear replaced, runs quietly.",
        "SITE/ADJ": "Flap hung in and hinge adjusted.",
      ]),
    ReasonPhrases(
      "PRN/FIN",
      descriptions: [
        "Finisher does not staple", "Staples are stuck", "Output tray full, is empty",
      ],
      calls: [
        "Staples every second booklet only, staples were refilled.",
        "Finisher does not move up, booklets have to go out today.",
      ],
      phone: ["PHONE/CLEAR": "Stuck staple removed with guidance."],
      remote: ["REMOTE/CONF": "Sensor reset, tray is seen as empty again."],
      site: ["SITE/PART": "Stapling head replaced.", "SITE/ADJ": "Stop in the finisher adjusted."]),
  ]

  static let scanners: [ReasonPhrases] = [
    ReasonPhrases(
      "SCN/JAM",
      descriptions: ["Jam in the document feeder", "Feeder crumples slips", "Slips get stuck"],
      calls: [
        "Jam after every fifth sheet, slips are not stapled.",
        "Thin slips twist in the feeder, thick paper works.",
      ],
      phone: ["PHONE/CLEAR": "Staple found in the feeder and removed."],
      remote: ["REMOTE/CONF": "Double feed check set for thin slips."],
      site: [
        "SITE/CLEAN": "Feed rollers cleaned, 100 slips without a jam.",
        "SITE/PART": "Separation roller of the feeder replaced.",
      ]),
    ReasonPhrases(
      "SCN/QUAL",
      descriptions: ["Line on every scan", "Scans far too dark", "Pages scanned askew"],
      calls: [
        "Vertical line with the feeder only, on the glass all is well.",
        "Text recognition finds next to nothing, scans are too dark.",
      ],
      phone: ["PHONE/CLEAR": "Narrow strip of glass cleaned, line is gone."],
      remote: ["REMOTE/CONF": "Profile set to 300 dpi and grey scale."],
      site: ["SITE/CLEAN": "Scan bar and mirrors cleaned.", "SITE/ADJ": "Feeder straightened."]),
    ReasonPhrases(
      "SCN/DEST",
      descriptions: [
        "Scan to mail does not arrive", "Scan to folder fails", "Address book of the scanner empty",
      ],
      calls: [
        "Unit says transfer failed, since the password was changed.",
        "Scans to one address arrive, to the group they do not.",
      ],
      phone: ["PHONE/USE": "New target set up together, test arrived."],
      remote: [
        "REMOTE/CONF": "Password of the service account renewed in the profile.",
        "REMOTE/ACC": "Write access to the target folder restored.",
      ],
      site: ["SITE/CABLE": "Network cable of the scanner was loose, plugged in."]),
    ReasonPhrases(
      "SCN/READ",
      descriptions: [
        "Hand scanner reads no barcodes", "Barcode is read twice", "Scanner beeps, sends nothing",
      ],
      calls: [
        "Labels are clean, a second scanner reads them at once.",
        "Since it fell yesterday it reads only from very near.",
      ],
      phone: ["PHONE/RESET": "Paired again with the reset code, reads."],
      remote: ["REMOTE/CONF": "Code type enabled, reads the new labels."],
      site: [
        "SITE/SWAP": "Hand scanner exchanged for a spare.",
        "SHOP/WARR": "Repaired by the maker under warranty.",
      ]),
  ]
}
