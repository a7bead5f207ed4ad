/// What English-speaking agents write on the way from the call to the solution.
enum EnglishPhrases {
  static let reasons: [ReasonPhrases] =
    printers + scanners + terminals + networks + computers + mobiles + software + access
    + security + supplies + requests + questions

  static let steps = StepPhrases(
    tails: OccasionPhrases(
      [
        "Can be reached until {time}.",
        "Please ring before you come.",
        "Call back on the mobile.",
        "Urgent, work has stopped.",
        "No hurry.",
        "Would like an answer by e-mail.",
        "On leave from {day}, a colleague knows.",
        "Visitors report at the gate.",
        "Access only until {time}.",
        "The extension is new, please note it.",
      ]),
    callOuts: OccasionPhrases(
      [
        "Told the number and the next step.",
        "Not reached, left a message.",
        "Passed on where it stands.",
        "Promised an answer by {time}.",
        "Called back, details taken down.",
      ],
      faults: [
        "Called back, fault reproduced together.",
        "Called back, exact message taken down.",
        "Asked for the version, noted.",
      ]),
    remotes: OccasionPhrases(
      [
        "Connected with consent and checked."
      ],
      faults: [
        "Connected with consent, logs saved.",
        "Remote session: settings checked, cause found.",
        "Connected, test run started.",
        "Remote session, service restarted.",
        "Remote session: log and version compared.",
      ]),
    mailOuts: OccasionPhrases(
      [
        "Confirmed receipt and number by e-mail.",
        "Announced the next step by e-mail.",
        "Asked for details by e-mail.",
      ],
      faults: [
        "Sent instructions with pictures.",
        "Asked about the message by e-mail.",
        "Sent a quote for the repair.",
      ]),
    schedules: OccasionPhrases(
      [
        "Appointment on {day} agreed, reception lets him in.",
        "Technician rings an hour before.",
        "Planned with the round on {day}.",
        "Time suits, key is at the gate.",
      ],
      faults: [
        "Visit planned, parts are in the van.",
        "Visit on {day}, bring the meter.",
      ]),
    visits: OccasionPhrases(
      [
        "Arrived on time, work done, use explained.",
        "Visit finished, customer signed.",
        "Done as agreed, state noted.",
      ],
      faults: [
        "Checked on site, fault fixed.",
        "Unit taken apart and tested.",
        "Fault reproduced and fixed.",
        "Cause found, test run without a fault.",
      ]),
    parts: OccasionPhrases(
      [
        "Order placed, delivery on {day}.",
        "Requested from the central store.",
        "Not in stock, express order for {day}.",
      ],
      faults: [
        "Part ordered, expected on {day}.",
        "Asked the supplier and ordered the part.",
      ]),
    waits: OccasionPhrases(
      [
        "Waiting for the customer to ring back.",
        "Waiting for approval of the cost.",
        "Customer still has to name a day.",
        "Contact on leave, waiting until {day}.",
        "Asked the customer for documents.",
        "Customer finds out who is in charge.",
      ],
      faults: [
        "Customer looks for the serial number.",
        "Customer tests until {day} and reports.",
        "Asked for a picture of the message.",
      ]),
    answers: OccasionPhrases(
      [
        "Customer rang back, work goes on.",
        "Cost approved.",
        "Customer has named a day.",
        "Contact is back, questions answered.",
        "Documents have arrived.",
        "The colleague in charge has called.",
      ],
      faults: [
        "Serial number received.",
        "Test failed, the fault is still there.",
        "Picture of the message has arrived.",
      ]),
    chases: OccasionPhrases(
      [
        "Asks how it stands.",
        "Asks when somebody comes or rings.",
        "Asks to speed it up, the department stands still.",
        "Wants to know what happens next.",
      ],
      faults: [
        "Now it happens every time.",
        "Says it is getting worse.",
      ]),
    notes: OccasionPhrases(
      [
        "Discussed with the technicians.",
        "Contract checked, travel is included.",
        "Visitors have to be announced at the gate.",
        "Checked who is in charge, it stays with us.",
      ],
      faults: [
        "Same fault as last month, incidents compared.",
        "The log shows it only in the mornings.",
        "A replacement unit would be in stock.",
        "Checked the maker's documents.",
        "Have the warranty checked.",
      ]),
    handOvers: OccasionPhrases(
      [
        "Call back promised by {time}.",
        "Customer knows the number, waits for news.",
        "Details complete, please take over.",
      ],
      faults: [
        "Restart did not help, please check.",
        "First check done, technicians take over.",
        "Cannot be solved on the phone.",
      ]),
    cancels: OccasionPhrases(
      [
        "Logged twice.",
        "Customer withdrew it.",
        "Wrong number.",
        "Settled before we rang back.",
        "Test call.",
      ],
      faults: [
        "Unit is not ours."
      ]),
    reopens: OccasionPhrases(
      [
        "Customer says: done only in part.",
        "Still open, please check again.",
      ],
      faults: [
        "The fault is back, same message.",
        "Held for one day only, please check again.",
        "Same again after the weekend.",
      ]),
    places: [
      "Reception", "3rd floor left", "Warehouse", "Accounts", "Sales", "Front till", "Workshop",
      "1st floor corridor", "Dispatch", "Meeting room", "Laboratory", "Canteen",
      "Ground floor right", "Personnel",
    ],
    unknownUnits: [
      "old printer in the basement", "label printer, sticker not readable", "private laptop",
      "cash drawer without a sticker", "copier left by the last tenant",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
}
