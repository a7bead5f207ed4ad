extension ProofWords {
  static let german = ProofWords(
    alteredEntry: {
      "Eintrag \($0) ist nicht mehr so, wie er unterschrieben wurde: den Servicedesk so "
        + "lassen und mit einer Sicherung vergleichen."
    },
    alteredEntries: {
      "Die Einträge \($0) bis \($1) sind nicht mehr so, wie sie unterschrieben wurden: "
        + "den Servicedesk so lassen und mit einer Sicherung vergleichen."
    },
    alteredWithin: {
      "Zwischen Eintrag \($0) und Eintrag \($1) ist etwas nicht mehr so, wie es "
        + "unterschrieben wurde: den Servicedesk so lassen und mit einer Sicherung "
        + "vergleichen."
    },
    dropped: {
      "Das Journal hat \($0) Einträge, unterschrieben waren \($1): das Ende wurde "
        + "entfernt; bitte eine Sicherung einspielen."
    },
    rolledBack: {
      "Das Journal hat \($0) Einträge, der Anker zählt \($1): eine alte Kopie liegt an "
        + "seiner Stelle; bitte eine neuere einspielen."
    },
    otherJournal: {
      "Der Anker gehört zu einem anderen Journal, \($0): bitte den dieses Servicedesks "
        + "angeben."
    },
    resigned:
      "Die Prüfpunkte dieses Servicedesks tragen eine andere Unterschrift als der Anker: "
      + "bitte klären, wer keys/checkpoint.key ersetzt hat.",
    keyMissing:
      "Es gibt Prüfpunkte, aber ihr Schlüssel fehlt oder ist unlesbar: "
      + "keys/checkpoint.key wiederherstellen, oder die Prüfpunkte beiseitelegen und neu "
      + "beginnen.",
    checkpointMissing: {
      "Der Prüfpunkt über \($0) Einträge, den der Anker zeigt, liegt nicht mehr im "
        + "Servicedesk: bitte klären, wer ihn entfernt hat."
    },
    checkpointsGone:
      "Der Servicedesk hatte Prüfpunkte und hat keinen mehr: bitte klären, wer sie "
      + "entfernt hat.",
    checkpointForged: {
      "Der Prüfpunkt über \($0) Einträge ist nicht so, wie der Schlüssel ihn "
        + "unterschrieb: bitte mit den verschickten Kopien vergleichen."
    },
    tilesDiffer: {
      "Die Einträge \($0) bis \($1) und ihre Kacheln weichen voneinander ab, und kein "
        + "Prüfpunkt sagt, was stimmt: bitte mit einer Sicherung vergleichen."
    },
    textGone: {
      "Der Text von Eintrag \($0) ist fort, und keine Löschung sagt es: bitte klären, wer am "
        + "Servicedesk war."
    },
    textReturned: {
      "Eintrag \($0) hat den gelöschten Text wieder: bitte die Person noch einmal löschen."
    },
    inconsistent: {
      "Die ersten \($0) Einträge sind nicht mehr die unterschriebenen, daher wurde nichts "
        + "unterschrieben oder bewiesen: bitte pult journal verify ausführen."
    },
    keyUnreadable: { "\($0) ist kein Schlüssel: bitte aus einer Sicherung wiederherstellen." },
    otherKey: {
      "Den Prüfpunkt über \($0) Einträge unterschrieb ein anderer Schlüssel als "
        + "keys/checkpoint.key: bitte den richtigen wiederherstellen."
    },
    notCovered: {
      "Der Prüfpunkt zählt \($0) Einträge und keinen von diesen: bitte einen neueren "
        + "nehmen."
    },
    notAnAnchor: {
      "\($0) ist kein unterschriebener Prüfpunkt oder wurde geändert: bitte die Datei so "
        + "angeben, wie sie ausgegeben wurde."
    },
    notAProof: { "\($0) ist kein Beweis von Pult oder wurde geändert: bitte neu anfordern." },
    otherCheckpoint: {
      "Der Beweis gilt für den Prüfpunkt über \($0) Einträge, der Anker zählt \($1): "
        + "bitte einen Beweis mit --anchor anfordern."
    },
    otherRoot: {
      "Beweis und Anker zählen beide \($0) Einträge, aber nicht dieselben: der Beweis "
        + "gehört zu einer anderen Geschichte."
    },
    notIncluded: {
      "Eintrag \($0) steht nicht in dem Journal, das der Anker zählt: der Beweis ist "
        + "falsch."
    },
    incomplete: {
      "Dem Beweis fehlt Revision \($0) des Datensatzes: bitte einen mit allen anfordern."
    },
    fileMissing: { "\($0) ließ sich nicht lesen: bitte den Namen prüfen." },
    commandFailed: {
      "Der Prüfpunkt ist gespeichert, aber checkpoint-command endete mit \($0): bitte in "
        + "config.toml richten und pult journal checkpoint noch einmal geben."
    },
    commandTooSlow: {
      "Der Prüfpunkt ist gespeichert, aber checkpoint-command war nach \($0) s nicht "
        + "fertig und wurde beendet: bitte in config.toml richten und pult journal checkpoint "
        + "noch einmal geben."
    },
    vouched: { "Sein Baum hat \($0) Einträge und stimmt mit \($1) Prüfpunkten überein." },
    anchored: { "Der Anker über \($0) Einträge stimmt." },
    staleTiles: {
      "Eine Kachel ist falsch bei Eintrag \($0), der stimmt: den Ordner tiles entfernen, "
        + "er entsteht neu."
    },
    proven: {
      "\($0) Einträge von \($1) stehen in dem Journal mit \($2) Einträgen, das der Anker "
        + "zählt."
    })
}
