extension KeyWords {
  static let english = KeyWords(
    help: FunctionWords("Help", "Help", "Shows the keys of this place; typing narrows them."),
    newCall: FunctionWords(
      "New call", "New call",
      "Parks what is open and opens the intake line. Saves nothing, asks nothing."),
    command: FunctionWords(
      "Command", "Command",
      "Lists everything that can be done here, by name."),
    back: FunctionWords("Back", "Back", "One step back. What was typed stays a draft."),
    suspend: FunctionWords(
      "Suspend", "Suspend Pult",
      "Gives the terminal back to the shell until fg."),
    repaint: FunctionWords("Repaint", "Paint the screen anew", "Writes the whole screen again."),
    quit: FunctionWords("Quit", "Quit", "Ends Pult; parked drafts are shown first and stay."),
    move: FunctionWords("Move", "Up, down", "One row up or down."),
    page: FunctionWords("Page", "Page up, page down", "One page up or down."),
    ends: FunctionWords("Ends", "First and last row", "To the first or the last row."),
    open: FunctionWords("Open", "Open", "Opens what the cursor is on."),
    event: FunctionWords(
      "Event", "New event",
      "Records an event on this incident: call, mail, visit, note."),
    find: FunctionWords("Find", "Find", "Narrows the queue as one types."),
    change: FunctionWords(
      "Change", "Change a field",
      "Lists what can be changed: status, owner, priority, reason."),
    refresh: FunctionWords("Refresh", "Refresh", "Sorts anew and takes in new rows."),
    previousView: FunctionWords("View", "Previous view", "To the view before."),
    nextView: FunctionWords("View", "Next view", "To the next view."),
    preview: FunctionWords(
      "Preview", "Preview on or off",
      "Shows or hides the lines below the list."),
    mark: FunctionWords("Mark", "Mark", "Marks this incident; a verb then acts on all marked."),
    parked: FunctionWords("Parked", "Parked calls and drafts", "Lists what was put aside."),
    status: FunctionWords(
      "Status", "Set the status",
      "Sets the status; asks for what the status asks for."),
    owner: FunctionWords("Owner", "Set the owner", "Gives it to a partner or a group."),
    takeMyself: FunctionWords("Take", "Take it myself", "Makes you its owner."),
    priority: FunctionWords(
      "Priority", "Set the priority",
      "Sets the priority; its dates are computed anew."),
    reason: FunctionWords("Reason", "Set the reason", "Sets the reason, general and specific."),
    resolve: FunctionWords(
      "Resolve", "Resolve",
      "Sets the resolution and the status that resolves."),
    close: FunctionWords(
      "Close", "Close",
      "Closes; asks for the resolution first if there is none."),
    triage: FunctionWords(
      "Triage", "Triage",
      "Walks reason, priority and owner, then goes to the next row."),
    destination: FunctionWords(
      "Bill", "Destination",
      "Names the service order or the document that it becomes."),
    repeatLast: FunctionWords(
      "Repeat", "Repeat the last change",
      "Makes the last change again here."),
    copyNumber: FunctionWords("Copy", "Copy the number", "Puts the number on the clipboard."),
    undo: FunctionWords("Undo", "Undo", "Takes back your last change."),
    redo: FunctionWords("Redo", "Redo", "Makes again what was taken back."),
    why: FunctionWords(
      "Why", "Why this priority, owner, date",
      "Answers line by line why priority, owner and dates are what they are."),
    alarms: FunctionWords(
      "Alarms", "Unread alarms", "Lists the alarms that you have not read; Enter goes there."),
    readAlarm: FunctionWords("Read", "Take the alarm as read", "Takes this alarm as read."),
    outbox: FunctionWords(
      "Outbox", "Outbox",
      "Lists the mails that wait, were not accepted, or may not have been sent."),
    sendAgain: FunctionWords(
      "Send again", "Send the mail again",
      "Has a mail handed over once more that was not accepted or is uncertain."),
    giveUp: FunctionWords(
      "Give up", "Give the mail up", "Leaves this mail unsent, pressed twice."),
    callSheet: FunctionWords(
      "Asked", "Questions, marks, repeat of",
      "Ticks questions, marks parts and claims, names what a new incident repeats."),
    incidentReport: FunctionWords(
      "Report", "Incident report",
      "Shows the marked incidents, this one, or all of the list whole, one after the other."),
    timeAnalysis: FunctionWords(
      "Times", "Incident time analysis",
      "Shows how long the marked incidents, this one, or all of the list took."),
    nextGrouping: FunctionWords(
      "Group by", "Next grouping",
      "Groups the times by owner, SSR, customer, priority, reason, item, month, or not."),
    aside: FunctionWords("Aside", "To the side", "Shows what stands beyond the edge."),
    card: FunctionWords(
      "Card", "Card of customer or unit",
      "Everything about the caller or the device; again: the other one."),
    addRow: FunctionWords("Add", "Add a row", "Adds a reason or a resolution."),
    removeRow: FunctionWords(
      "Remove", "Remove the row", "Takes the reason, resolution or reference away."),
    makePrimary: FunctionWords(
      "Primary", "Make it the primary one", "Puts this reason or resolution first."),
    tick: FunctionWords(
      "Tick", "Tick a question", "Ticks a question or a check; saved as an event."),
    list: FunctionWords("List", "List of this field", "Lists the codes of this field."),
    save: FunctionWords("Save", "Save", "Saves what is typed here."),
    accept: FunctionWords(
      "Accept", "Accept and go on",
      "Takes the value and goes to the next field of the short path."),
    nextField: FunctionWords(
      "Next", "Next, previous field", "To the next or the previous field; never blocked."),
    previousIncident: FunctionWords(
      "Incident", "Previous incident",
      "To the previous incident of the queue."),
    nextIncident: FunctionWords("Incident", "Next incident", "To the next incident of the queue."),
    nextError: FunctionWords(
      "Next error", "Next error",
      "To the next field that was not accepted."),
    scroll: FunctionWords("Scroll", "Scroll", "Scrolls the lower pane."),
    intoFields: FunctionWords("Fields", "Into the fields", "Goes into the fields of the mask."),
    clearMarks: FunctionWords(
      "Clear marks", "Clear others' marks",
      "Clears the marks of what others changed."),
    take: FunctionWords("Take", "Take", "Takes the code under the cursor and goes on."),
    markRow: FunctionWords("Mark", "Mark several", "Marks this row; Enter takes all marked."),
    clearFilter: FunctionWords("Clear", "Clear what was typed", "Empties the line."),
    closeLayer: FunctionWords(
      "Close the list", "Close the list",
      "Closes this list; nothing changes."),
    run: FunctionWords("Run", "Run", "Does what the cursor is on."),
    choose: FunctionWords(
      "Choose", "Choose",
      "On a caller: new incident. On an incident: an event."),
    asTyped: FunctionWords(
      "As typed", "Keep as typed",
      "A new incident with what was typed, unknown to the master."),
    allCustomers: FunctionWords("Customers", "All customers", "Lists all customers."),
    searchAgain: FunctionWords("Again", "Search again", "Searches again for what was typed."),
    keepFilter: FunctionWords(
      "Keep", "Keep the filter",
      "Keeps the filter and goes back to the rows."),
    discard: FunctionWords("Discard", "Discard the draft", "Throws this draft away for good."),
    addLine: FunctionWords(
      "Line", "Add a line", "Adds a line to the service order."),
    editLine: FunctionWords(
      "Change", "Change the line", "Opens the line under the cursor."),
    removeLine: FunctionWords(
      "Remove", "Remove the line", "Removes the line under the cursor; u brings it back."),
    consent: FunctionWords(
      "Consent", "The caller agrees to pay", "Records as an event who agrees, and up to what sum."),
    lead: FunctionWords("Lead", "Lead partner", "Chooses who does the work and answers for it."),
    billed: FunctionWords(
      "Billed", "Billed, or not yet", "Takes a closed order as billed, or as still to be billed."),
    orderOfEvent: FunctionWords(
      "Order", "Service order of this event",
      "Makes a service order of the event under the cursor, or goes to it."),
    leaveLayer: FunctionWords("Back", "Close this", "Closes this and goes back."),
    newRecord: FunctionWords("New", "New record", "Makes a new record of this table."),
    retire: FunctionWords(
      "Retire", "Retire, or offer again",
      "Offers the record no more, what has it keeps it; again: offers it again."),
    withRetired: FunctionWords(
      "Retired", "Show retired ones", "Lists retired records too, or leaves them out."),
    nextTable: FunctionWords("Table", "Previous, next table", "Lists the table before or behind."),
    theirs: FunctionWords(
      "Theirs", "Take theirs",
      "What the other one saved stands in this field."),
    mine: FunctionWords("Mine", "Take mine", "What is typed here stands in this field."),
    keepDraft: FunctionWords(
      "Back, draft kept", "Back, draft kept",
      "Back to the mask: theirs stands, yours stays a draft."),
    helpOnCode: FunctionWords("Help on the code", "Help on the code", "Explains this code."),
    explain: FunctionWords("Explain", "Explain", "Explains what was not accepted."))
}
