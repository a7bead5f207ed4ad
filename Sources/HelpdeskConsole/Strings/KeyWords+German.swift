extension KeyWords {
  static let german = KeyWords(
    help: FunctionWords("Hilfe", "Hilfe", "Zeigt die Tasten an dieser Stelle; Tippen grenzt ein."),
    newCall: FunctionWords(
      "Anruf", "Neuer Anruf",
      "Parkt, was offen ist, und öffnet die Anrufzeile. Speichert nichts, fragt nichts."),
    command: FunctionWords("Befehl", "Befehl", "Listet alles, was hier geht, beim Namen."),
    back: FunctionWords("Zurück", "Zurück", "Ein Schritt zurück. Getipptes bleibt als Entwurf."),
    suspend: FunctionWords("Anhalten", "Pult anhalten", "Gibt das Terminal der Shell, bis fg."),
    repaint: FunctionWords(
      "Neu malen", "Bildschirm neu malen",
      "Schreibt den ganzen Bildschirm noch einmal."),
    quit: FunctionWords(
      "Ende", "Beenden",
      "Beendet Pult; geparkte Entwürfe werden vorher gezeigt und bleiben."),
    move: FunctionWords("Bewegen", "Auf und ab", "Eine Zeile auf oder ab."),
    page: FunctionWords("Seite", "Seite auf und ab", "Eine Seite auf oder ab."),
    ends: FunctionWords("Enden", "Erste und letzte Zeile", "Zur ersten oder zur letzten Zeile."),
    open: FunctionWords("Öffnen", "Öffnen", "Öffnet, worauf der Cursor steht."),
    event: FunctionWords(
      "Ereignis", "Neues Ereignis",
      "Hält ein Ereignis zum Incident fest: Anruf, Mail, Einsatz, Anmerkung."),
    find: FunctionWords("Suchen", "Suchen", "Grenzt die Warteschlange beim Tippen ein."),
    change: FunctionWords(
      "Ändern", "Feld ändern",
      "Zeigt, was änderbar ist: Status, Eigentümer, Priorität, Grund."),
    refresh: FunctionWords("Aktual.", "Aktualisieren", "Sortiert neu und nimmt neue Zeilen auf."),
    previousView: FunctionWords("Ansicht", "Vorige Ansicht", "Zur Ansicht davor."),
    nextView: FunctionWords("Ansicht", "Nächste Ansicht", "Zur nächsten Ansicht."),
    preview: FunctionWords(
      "Vorschau", "Vorschau an oder aus",
      "Zeigt oder verbirgt die Zeilen unter der Liste."),
    mark: FunctionWords(
      "Merken", "Markieren",
      "Markiert diesen Incident; ein Befehl wirkt dann auf alle markierten."),
    parked: FunctionWords("Geparkt", "Geparkte Anrufe und Entwürfe", "Listet, was beiseite liegt."),
    status: FunctionWords(
      "Status", "Status setzen",
      "Setzt den Status; fragt, was der Status verlangt."),
    owner: FunctionWords(
      "Eigent.", "Eigentümer setzen",
      "Gibt ihn einem Partner oder einer Gruppe."),
    takeMyself: FunctionWords("Nehmen", "Selbst übernehmen", "Macht Sie zum Eigentümer."),
    priority: FunctionWords(
      "Priorität", "Priorität setzen",
      "Setzt die Priorität; ihre Termine werden neu berechnet."),
    reason: FunctionWords("Grund", "Grund setzen", "Setzt den Grund, allgemein und speziell."),
    resolve: FunctionWords("Lösen", "Lösen", "Setzt die Lösung und den Status, der löst."),
    close: FunctionWords(
      "Schließen", "Schließen",
      "Schließt; fragt zuerst nach der Lösung, wenn keine da ist."),
    triage: FunctionWords(
      "Triage", "Triage",
      "Geht durch Grund, Priorität und Eigentümer, dann zur nächsten Zeile."),
    destination: FunctionWords(
      "Ziel", "Zieltyp und Querverweis",
      "Nennt den Serviceauftrag oder den Beleg, der daraus wird."),
    repeatLast: FunctionWords(
      "Nochmal", "Letzte Änderung wiederholen",
      "Macht die letzte Änderung hier noch einmal."),
    copyNumber: FunctionWords(
      "Kopieren", "Nummer kopieren",
      "Legt die Nummer in die Zwischenablage."),
    undo: FunctionWords("Rückg.", "Rückgängig", "Nimmt Ihre letzte Änderung zurück."),
    redo: FunctionWords("Wiederh.", "Wiederherstellen", "Macht wieder, was zurückgenommen wurde."),
    why: FunctionWords(
      "Warum", "Warum Priorität, Eigentümer, Zeit",
      "Sagt Zeile für Zeile, warum Priorität, Eigentümer und Zeiten so sind."),
    alarms: FunctionWords(
      "Alarme", "Ungelesene Alarme", "Zeigt die ungelesenen Alarme; Enter geht zum Incident."),
    readAlarm: FunctionWords(
      "Gelesen", "Alarm als gelesen merken", "Merkt diesen Alarm als gelesen."),
    outbox: FunctionWords(
      "Postausgang", "Postausgang",
      "Zeigt die Mails, die warten, abgewiesen wurden oder vielleicht nicht gesendet sind."),
    sendAgain: FunctionWords(
      "Nochmals", "Mail noch einmal senden",
      "Übergibt eine Mail noch einmal, die nicht angenommen wurde oder unsicher ist."),
    giveUp: FunctionWords(
      "Aufgeben", "Mail aufgeben", "Lässt diese Mail ungesendet; zweimal drücken."),
    callSheet: FunctionWords(
      "Gefragt", "Fragen, Merkmale, Wiederholung von",
      "Hakt Fragen ab, merkt Teile und Ansprüche, nennt, was sich wiederholt."),
    incidentReport: FunctionWords(
      "Bericht", "Incident-Bericht",
      "Zeigt die markierten Incidents, diesen, oder alle der Liste ganz, einen nach dem anderen."),
    timeAnalysis: FunctionWords(
      "Zeiten", "Incident-Zeitanalyse",
      "Zeigt, wie lange die markierten Incidents, dieser, oder alle der Liste dauerten."),
    nextGrouping: FunctionWords(
      "Gruppieren", "Nächste Gruppierung",
      "Gruppiert nach Eigentümer, SvM, Kunde, Priorität, Grund, Artikel, Monat, oder gar nicht."),
    aside: FunctionWords("Seitlich", "Zur Seite", "Zeigt, was über den Rand hinausgeht."),
    card: FunctionWords(
      "Karte", "Karte von Kunde oder Gerät",
      "Alles zum Anrufer oder zum Gerät; noch einmal: das andere."),
    addRow: FunctionWords("Dazu", "Zeile hinzufügen", "Fügt einen Grund oder eine Lösung hinzu."),
    removeRow: FunctionWords(
      "Weg", "Zeile entfernen", "Nimmt Grund, Lösung oder Verweis weg."),
    makePrimary: FunctionWords(
      "Erster", "Zum ersten machen", "Setzt diesen Grund oder diese Lösung an die Spitze."),
    tick: FunctionWords(
      "Haken", "Frage abhaken", "Hakt eine Frage oder Prüfung ab; als Ereignis gespeichert."),
    list: FunctionWords("Liste", "Liste zum Feld", "Listet die Codes dieses Feldes."),
    save: FunctionWords("Speichern", "Speichern", "Speichert, was hier getippt ist."),
    accept: FunctionWords(
      "Weiter", "Übernehmen und weiter",
      "Nimmt den Wert und geht zum nächsten Feld des kurzen Wegs."),
    nextField: FunctionWords(
      "Weiter", "Nächstes, voriges Feld", "Zum nächsten oder vorigen Feld; nie versperrt."),
    previousIncident: FunctionWords(
      "Incident", "Voriger Incident",
      "Zum vorigen Incident der Warteschlange."),
    nextIncident: FunctionWords(
      "Incident", "Nächster Incident",
      "Zum nächsten Incident der Warteschlange."),
    nextError: FunctionWords(
      "Nächster Fehler", "Nächster Fehler",
      "Zum nächsten Feld, das nicht angenommen wurde."),
    scroll: FunctionWords("Rollen", "Rollen", "Rollt den unteren Bereich."),
    intoFields: FunctionWords("Felder", "In die Felder", "Geht in die Felder der Maske."),
    clearMarks: FunctionWords(
      "Marken weg", "Marken der anderen löschen",
      "Löscht die Marken dessen, was andere geändert haben."),
    take: FunctionWords("Nehmen", "Übernehmen", "Nimmt den Code am Cursor und geht weiter."),
    markRow: FunctionWords(
      "Merken", "Mehrere markieren",
      "Markiert diese Zeile; Enter nimmt alle markierten."),
    clearFilter: FunctionWords("Leeren", "Getipptes löschen", "Leert die Zeile."),
    closeLayer: FunctionWords(
      "Liste zu", "Liste schließen",
      "Schließt diese Liste; nichts ändert sich."),
    run: FunctionWords("Ausführen", "Ausführen", "Tut, worauf der Cursor steht."),
    choose: FunctionWords(
      "Wählen", "Wählen",
      "Auf einem Anrufer: neuer Incident. Auf einem Incident: ein Ereignis."),
    asTyped: FunctionWords(
      "Wie getippt", "Wie getippt behalten",
      "Ein neuer Incident mit dem Getippten, nicht im Stamm."),
    allCustomers: FunctionWords("Kunden", "Alle Kunden", "Listet alle Kunden."),
    searchAgain: FunctionWords(
      "Nochmal", "Nochmal suchen",
      "Sucht noch einmal nach dem Getippten."),
    keepFilter: FunctionWords(
      "Behalten", "Filter behalten",
      "Behält den Filter und geht zurück zu den Zeilen."),
    discard: FunctionWords("Verwerfen", "Entwurf verwerfen", "Wirft diesen Entwurf endgültig weg."),
    addLine: FunctionWords(
      "Zeile", "Zeile anfügen", "Fügt dem Serviceauftrag eine Zeile an."),
    editLine: FunctionWords(
      "Ändern", "Zeile ändern", "Öffnet die Zeile unter dem Cursor."),
    removeLine: FunctionWords(
      "Weg", "Zeile entfernen", "Entfernt die Zeile unter dem Cursor; u holt sie zurück."),
    consent: FunctionWords(
      "Zusage", "Anrufer sagt Zahlung zu",
      "Hält als Ereignis fest, wer bis zu welcher Summe zustimmt."),
    lead: FunctionWords(
      "Leitung", "Verantwortlicher Partner", "Wählt, wer die Arbeit tut und verantwortet."),
    billed: FunctionWords(
      "Fakturiert", "Fakturiert, oder noch nicht",
      "Nimmt einen geschlossenen Auftrag als fakturiert, oder wieder als offen zur Faktura."),
    orderOfEvent: FunctionWords(
      "Auftrag", "Serviceauftrag zu diesem Ereignis",
      "Macht aus dem Ereignis unter dem Cursor einen Serviceauftrag, oder geht zu ihm."),
    leaveLayer: FunctionWords("Zurück", "Dies schließen", "Schließt dies und geht zurück."),
    newRecord: FunctionWords("Neu", "Neuer Satz", "Legt einen neuen Satz dieser Tabelle an."),
    retire: FunctionWords(
      "Stilllegen", "Stilllegen oder wieder anbieten",
      "Bietet den Satz nicht mehr an, wer ihn hat, behält ihn; noch einmal: wieder."),
    withRetired: FunctionWords(
      "Stillgelegte", "Stillgelegte zeigen", "Listet auch Stillgelegtes oder lässt es weg."),
    nextTable: FunctionWords(
      "Tabelle", "Tabelle davor, danach", "Listet die Tabelle davor oder danach."),
    theirs: FunctionWords("Dort", "Dort gilt", "In diesem Feld gilt, was dort gespeichert wurde."),
    mine: FunctionWords("Hier", "Hier gilt", "In diesem Feld gilt, was hier getippt ist."),
    keepDraft: FunctionWords(
      "Zurück, Entwurf bleibt", "Zurück, Entwurf bleibt",
      "Zur Maske: dort gilt, hier bleibt ein Entwurf."),
    helpOnCode: FunctionWords("Hilfe zum Code", "Hilfe zum Code", "Erklärt diesen Code."),
    explain: FunctionWords("Erklären", "Erklären", "Erklärt, was nicht angenommen wurde."))
}
