extension ProofWords {
  static let english = ProofWords(
    alteredEntry: {
      "Entry \($0) is not what it was when it was signed: keep the desk as it is and "
        + "compare it with a backup."
    },
    alteredEntries: {
      "Entries \($0) to \($1) are not what they were when they were signed: keep the desk "
        + "as it is and compare it with a backup."
    },
    alteredWithin: {
      "Something between entry \($0) and entry \($1) is not what it was when it was "
        + "signed: keep the desk as it is and compare it with a backup."
    },
    dropped: {
      "The journal has \($0) entries where \($1) were signed: its end was dropped; "
        + "restore a backup."
    },
    rolledBack: {
      "The journal has \($0) entries and the anchor counts \($1): an old copy was put in "
        + "its place; restore a newer one."
    },
    otherJournal: { "The anchor is of another journal, \($0): give the one of this desk." },
    resigned:
      "The checkpoints of this desk are signed by another key than the anchor: ask who "
      + "replaced keys/checkpoint.key.",
    keyMissing:
      "There are checkpoints, but the key that signed them is gone or unreadable: restore "
      + "keys/checkpoint.key, or move the checkpoints away to begin anew.",
    checkpointMissing: {
      "The checkpoint over \($0) entries, which the anchor shows, is no longer in the "
        + "desk: ask who removed it."
    },
    checkpointsGone:
      "The desk has signed checkpoints before and has none now: ask who removed them.",
    checkpointForged: {
      "The checkpoint over \($0) entries is not as the desk's key signed it: compare it "
        + "with the copies that were sent out."
    },
    tilesDiffer: {
      "Entries \($0) to \($1) and the tiles made from them differ, and no checkpoint says "
        + "which are right: compare them with a backup."
    },
    textGone: {
      "The text of entry \($0) was taken out and no erasure says so: ask who had the desk."
    },
    textReturned: {
      "Entry \($0) has the text again that an erasure took out: erase the person once more."
    },
    inconsistent: {
      "The first \($0) entries are no longer those that were signed, so nothing was "
        + "signed or proven: run pult journal verify."
    },
    keyUnreadable: { "\($0) is no signing key: restore it from a backup." },
    otherKey: {
      "The checkpoint over \($0) entries was signed by another key than "
        + "keys/checkpoint.key: restore the right one."
    },
    notCovered: {
      "The checkpoint counts \($0) entries and none of these: take a newer checkpoint."
    },
    notAnAnchor: { "\($0) is no signed checkpoint, or was changed: give the file as exported." },
    notAProof: { "\($0) is no proof of Pult, or was changed: ask for it once more." },
    otherCheckpoint: {
      "The proof is for the checkpoint over \($0) entries, the anchor counts \($1): ask "
        + "for a proof by --anchor."
    },
    otherRoot: {
      "Proof and anchor both count \($0) entries, but not the same ones: the proof is of "
        + "another history."
    },
    notIncluded: {
      "Entry \($0) is not in the journal that the anchor counts: the proof is false."
    },
    incomplete: {
      "The proof leaves out revision \($0) of the record: ask for one with all of them."
    },
    fileMissing: { "\($0) could not be read: check the name." },
    commandFailed: {
      "The checkpoint is stored, but checkpoint-command ended with \($0): mend it in "
        + "config.toml and run pult journal checkpoint again."
    },
    commandTooSlow: {
      "The checkpoint is stored, but checkpoint-command was not done after \($0) s and "
        + "was ended: mend it in config.toml and run pult journal checkpoint again."
    },
    vouched: { "Its tree has \($0) entries and agrees with \($1) checkpoints of the desk." },
    anchored: { "The anchor over \($0) entries holds." },
    staleTiles: {
      "A tile is wrong about entry \($0), which is right: remove the folder tiles, it is "
        + "made again."
    },
    proven: {
      "\($0) entries of \($1) are in the journal of \($2) entries that the anchor counts."
    })
}
