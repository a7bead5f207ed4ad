/// What English-speaking agents write on the way from the call to the solution.
enum EnglishPhrases {
  static let reasons: [ReasonPhrases] =
    printers + scanners + terminals + networks + computers + mobiles + software + access
    + security + supplies + requests + questions

  static let steps = StepPhrases(
    tails: [
      "Can be reached until {time}.", "Please ring before you come.", "Call back on the mobile.",
      "Urgent, work has stopped.", "No hurry.", "Serial number read from the unit.",
      "On leave from {day}, a colleague knows.", "Would like an answer by e-mail.",
      "Reception signs the technician in.", "Access only until {time}.",
    ],
    callOuts: [
      "Told the number and the next step.", "Called back, fault reproduced together.",
      "Called back, exact message taken down.", "Called, visit announced.",
      "Not reached, left a message.", "Passed on where it stands.",
      "Asked for the firmware version, noted.", "Promised an answer by {time}.",
    ],
    remotes: [
      "Connected with consent, logs saved.", "Remote session: settings checked, cause found.",
      "Connected, test run started.", "Remote session, service restarted.",
      "Checked the unit through its web page.",
    ],
    mailOuts: [
      "Sent instructions with pictures.", "Confirmed receipt and number by e-mail.",
      "Asked about the message by e-mail.", "Appointment confirmed by e-mail.",
      "Sent a quote for the repair.",
    ],
    schedules: [
      "Appointment on {day} agreed, reception lets him in.", "Visit planned, parts are in the van.",
      "Morning agreed, technician rings an hour before.", "Planned with the round on {day}.",
      "Time suits, key is at the gate.",
    ],
    visits: [
      "Checked on site, fault fixed, meter noted.", "Arrived on time, work done, use explained.",
      "Unit taken apart, cleaned and tested.", "Fault reproduced, part fitted.",
      "Visit finished, customer signed.", "Two units checked, one repaired.",
    ],
    parts: [
      "Part ordered, expected on {day}.", "Asked the supplier and ordered the part.",
      "Part not in stock, express order.", "Order placed, day of delivery follows.",
      "Requested from the central store.",
    ],
    waits: [
      "Waiting for the customer to ring back.", "Customer looks for the serial number.",
      "Customer tests until {day} and reports.", "Waiting for approval of the cost.",
      "Customer still has to name a day.", "Asked for a picture of the message.",
      "Contact on leave, waiting until {day}.",
    ],
    answers: [
      "Customer rang, work goes on.", "Cost approved.", "Picture of the message has arrived.",
      "Serial number received.", "Test failed, the fault is still there.", "Appointment confirmed.",
    ],
    chases: [
      "Asks how it stands.", "Asks whether the appointment holds.", "Now it happens every time.",
      "Asks to speed it up, the department stands still.", "Technician should ring before.",
      "Wants to know when the part comes.",
    ],
    notes: [
      "Same fault as last month, incidents compared.", "The log shows it only in the mornings.",
      "A replacement unit would be in stock.", "Discussed with the technicians.",
      "Checked the maker's documents.", "Contract checked, travel is included.",
      "Have the warranty checked.", "Visitors have to be announced at the gate.",
    ],
    handOvers: [
      "Restart did not help, please check on site.", "First check done, technicians take over.",
      "Call back promised by {time}.", "Customer knows the number, waits for a day.",
    ],
    cancels: [
      "Logged twice.", "Customer withdrew it.", "Wrong number.", "Unit is not ours.",
      "Settled before we rang back.", "Test call.",
    ],
    reopens: [
      "The fault is back, same message.", "Held for one day only, please check again.",
      "Customer says: solved only in part.", "Same again after the weekend.",
    ],
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
