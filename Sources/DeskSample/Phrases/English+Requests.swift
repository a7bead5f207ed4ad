/// What English-speaking callers and agents say about supplies, services and questions.
extension EnglishPhrases {
  static let supplies: [ReasonPhrases] = [
    ReasonPhrases(
      "SUP/TONER",
      descriptions: [
        "Order black toner", "Toner empty, none in stock", "{n} ink cartridges needed",
      ],
      calls: [
        "Unit says {n} % left, please one black and one colour.",
        "Last cartridge is in, please refill the stock.",
      ],
      phone: ["PHONE/USE": "Toner shaken, lasts until the delivery on {day}."],
      remote: ["SUPPLY/SENT": "Toner sent, arrives in two days."],
      site: ["SUPPLY/SENT": "Toner brought along and put in."]),
    ReasonPhrases(
      "SUP/PAPER",
      descriptions: ["Order label rolls", "Receipt rolls run out", "Special paper needed"],
      calls: [
        "{n} rolls left, enough until {day}.",
        "Please the kind of last time, two boxes.",
      ],
      phone: ["PHONE/INFO": "Already ordered, day of delivery told."],
      remote: ["SUPPLY/SENT": "Order sent."],
      site: ["SUPPLY/SENT": "Rolls delivered with the round."]),
    ReasonPhrases(
      "SUP/PART",
      descriptions: ["Paper tray broken, spare one", "Order a power supply", "Cover is missing"],
      calls: [
        "Customer fits the part, please send it only.",
        "Number read from the old part.",
      ],
      phone: ["PHONE/INFO": "Part is not in the contract, price told."],
      remote: ["SUPPLY/PART": "Spare part sent."],
      site: ["SITE/PART": "Part brought along and fitted."]),
  ]

  static let requests: [ReasonPhrases] = [
    ReasonPhrases(
      "SRV/MAINT",
      descriptions: [
        "Yearly maintenance", "Maintenance by meter", "Maintenance as in the contract",
      ],
      calls: [
        "Maintenance is due, a morning would suit. Please ring before.",
        "Unit asks for a maintenance kit, still prints.",
      ],
      phone: ["NOFIX/NONE": "Maintenance had been done, message reset."],
      remote: ["REMOTE/CONF": "Maintenance counter reset after a talk."],
      site: [
        "SITE/MAINT": "Maintenance done, kit fitted, meter noted.",
        "SITE/CLEAN": "Cleaned and checked, no parts needed.",
      ]),
    ReasonPhrases(
      "SRV/INST",
      descriptions: ["Install a new unit", "Connect a unit on floor {n}", "Set up a second unit"],
      calls: [
        "Delivery is there, power and network too. There is a lift.",
        "The place is agreed with the landlord.",
      ],
      phone: ["PHONE/USE": "Customer installed it himself, questions answered."],
      remote: ["REMOTE/CONF": "Unit joined remotely."],
      site: ["SUPPLY/INST": "Unit installed, connected and explained."]),
    ReasonPhrases(
      "SRV/MOVE",
      descriptions: ["Move a unit to another room", "Move {n} units", "Bring a unit to the store"],
      calls: [
        "Move on {day}, new room has power and a socket.",
        "Too heavy for one person, please come with two.",
      ],
      phone: ["NOFIX/OUT": "The landlord's people move it themselves."],
      remote: ["REMOTE/CONF": "Only the address changed, the unit stays."],
      site: ["SUPPLY/MOVE": "Unit moved and put into service."]),
    ReasonPhrases(
      "SRV/RET",
      descriptions: ["Fetch the old unit", "Return of a loan unit", "End of rental, take back"],
      calls: [
        "Unit stands packed at reception, from {day}.",
        "Contract has ended, please wipe the data.",
      ],
      phone: ["PHONE/INFO": "Return slip sent by e-mail."],
      remote: ["SUPPLY/MOVE": "Carrier has confirmed the pick-up."],
      site: ["SUPPLY/MOVE": "Unit fetched, meter and state noted."]),
    ReasonPhrases(
      "SRV/METER",
      descriptions: [
        "Meter reading reported", "Meter reading not clear", "Meter reading for the quarter",
      ],
      calls: [
        "Read from the display, black and colour apart.",
        "Invoice does not fit the reading.",
      ],
      phone: ["PHONE/INFO": "Reading entered and confirmed."],
      remote: ["REMOTE/CONF": "Automatic meter reports set up."],
      site: ["SITE/MAINT": "Meter read during the visit."]),
  ]

  static let questions: [ReasonPhrases] = [
    ReasonPhrases(
      "INF/USE",
      descriptions: ["How do I scan both sides?", "Question on use", "How do I print a booklet?"],
      calls: [
        "Does not find the setting in the menu, stands at the unit.",
        "New colleague needs a short introduction.",
      ],
      phone: ["PHONE/USE": "Explained step by step, it worked."],
      remote: ["PHONE/USE": "Instructions sent by e-mail and talked through."],
      site: ["PHONE/USE": "Short introduction on site."]),
    ReasonPhrases(
      "INF/BILL",
      descriptions: ["Question on an invoice", "Does the contract still run?", "Charged twice?"],
      calls: [
        "Last month's invoice has travel in it, in spite of the contract.",
        "Wants to know until when the contract runs and what it covers.",
      ],
      phone: ["PHONE/INFO": "End and cover of the contract told."],
      remote: ["PHONE/INFO": "Accounts made a credit note, customer told."],
      site: ["PHONE/INFO": "Settled during the visit."]),
    ReasonPhrases(
      "INF/COMPL",
      descriptions: [
        "Complaint: appointment missed", "Not happy with the wait", "Technician came late",
      ],
      calls: [
        "Waited half a day, nobody rang.",
        "Third call on the same matter, wants the supervisor.",
      ],
      phone: ["PHONE/INFO": "Apologised and promised a new day."],
      remote: ["PHONE/INFO": "Supervisor rang, settled."],
      site: ["PHONE/INFO": "Talked over in person."]),
  ]
}
