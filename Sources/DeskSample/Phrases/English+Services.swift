/// What English-speaking callers and agents say about software, access and security.
extension EnglishPhrases {
  static let software: [ReasonPhrases] = [
    ReasonPhrases(
      "SW/DRV",
      descriptions: [
        "Driver missing after update", "Printer driver crashes", "Device is not found",
      ],
      calls: [
        "Since last night's update, before that all was well.",
        "Message: driver not available. {n} computers affected.",
      ],
      phone: ["PHONE/RESET": "The driver was loaded after a restart."],
      remote: ["REMOTE/DRV": "Right driver installed and tested."],
      site: ["REMOTE/DRV": "Driver installed on site."]),
    ReasonPhrases(
      "SW/FIRM",
      descriptions: ["Firmware update broke off", "New firmware needed", "Update stuck at {n}0 %"],
      calls: [
        "Update broke off, the unit shows the logo only.",
        "The maker asks for the new version because of the warranty.",
      ],
      phone: ["PHONE/USE": "Guided through the update by stick, version confirmed."],
      remote: ["REMOTE/DRV": "Firmware installed remotely."],
      site: [
        "REMOTE/DRV": "Firmware written again at the unit.", "SITE/PART": "Control board replaced.",
      ]),
    ReasonPhrases(
      "SW/APP",
      descriptions: [
        "Program crashes when saving", "Error when opening stock control",
        "Export gives an empty file", "Invoices cannot be printed",
      ],
      calls: [
        "Exact message follows as a picture. Happens with every record.",
        "One client only, the others work. Since the new month.",
      ],
      phone: ["PHONE/USE": "View reset, user can go on."],
      remote: [
        "REMOTE/CONF": "Broken profile made anew.", "REMOTE/INST": "Program installed again.",
        "WORKAR/KNOWN": "Known error, way round by the report explained.",
      ],
      site: ["REMOTE/INST": "Workplace installed again on site."]),
    ReasonPhrases(
      "SW/LIC",
      descriptions: ["Licence expired", "Too few licences", "Program runs in trial mode"],
      calls: [
        "Message since today, {n} days left.",
        "New colleague cannot log in, all seats are taken.",
      ],
      phone: ["PHONE/INFO": "Number of licences explained, purchasing will call."],
      remote: ["REMOTE/CONF": "New key entered, message is gone."],
      site: ["REMOTE/CONF": "Licence server at the site restarted."]),
    ReasonPhrases(
      "SW/INST",
      descriptions: [
        "Please install a program", "Update cannot be installed", "New workplace to set up",
      ],
      calls: [
        "Manager's approval is here by e-mail, needed by Friday.",
        "Installation breaks off with error {n}603.",
      ],
      phone: ["PHONE/USE": "Installed together from the portal."],
      remote: ["REMOTE/INST": "Program distributed, user has checked it."],
      site: ["REMOTE/INST": "Workplace set up on site and handed over."]),
  ]

  static let access: [ReasonPhrases] = [
    ReasonPhrases(
      "ACC/PWD",
      descriptions: ["Password forgotten", "Account locked", "Password expired, change fails"],
      calls: [
        "Typed wrongly three times after the holiday, account locked.",
        "New password is refused, rules are not clear.",
      ],
      phone: [
        "REMOTE/ACC": "Identity checked, account unlocked and password reset.",
        "PHONE/USE": "Rules explained, change went through.",
      ],
      remote: ["REMOTE/ACC": "Account unlocked, old sessions ended."],
      site: ["REMOTE/ACC": "Unlocked at the desk, stored passwords deleted."]),
    ReasonPhrases(
      "ACC/NEW",
      descriptions: [
        "New colleague needs access", "Access to purchasing folder", "Access for a temp",
      ],
      calls: [
        "Starts on {day}, manager has approved.",
        "Needs to read the monthly reports, form follows by e-mail.",
      ],
      phone: ["PHONE/INFO": "Way to apply explained, form sent."],
      remote: ["REMOTE/ACC": "Account made, rights given, user told."],
      site: ["REMOTE/ACC": "Access set up at the desk."]),
    ReasonPhrases(
      "ACC/CARD",
      descriptions: [
        "Badge does not open the door", "Token lost", "Reader does not know the badge",
      ],
      calls: [
        "Stands before the warehouse, badge gets a red light.",
        "Token shows no digits any more, has to book today.",
      ],
      phone: ["REMOTE/ACC": "Badge enabled again, door opens."],
      remote: ["REMOTE/ACC": "Spare token assigned, old one blocked."],
      site: ["SITE/PART": "Door reader replaced."]),
  ]

  static let security: [ReasonPhrases] = [
    ReasonPhrases(
      "SEC/MAL",
      descriptions: [
        "Suspicious e-mail opened", "Virus scanner gives alarm", "Page demands payment",
      ],
      calls: [
        "Attachment was opened, computer is off the network, but on.",
        "E-mail said to be from the management, link was clicked.",
      ],
      phone: ["PHONE/INFO": "Advertising, no malware. Sender blocked."],
      remote: ["REMOTE/CONF": "Computer checked, passwords changed, nothing found."],
      site: ["REMOTE/INST": "Computer secured and installed again."]),
    ReasonPhrases(
      "SEC/LOSS",
      descriptions: [
        "Laptop left on the train", "Company phone stolen", "Hand held cannot be found",
      ],
      calls: [
        "Loss noticed about {since}, the device was locked.",
        "Reported to the police, number follows by e-mail.",
      ],
      phone: ["NOFIX/GONE": "The device was found again."],
      remote: ["REMOTE/CONF": "Device locked and wiped remotely."],
      site: ["WORKAR/LOAN": "Loan device handed over, old one blocked."]),
    ReasonPhrases(
      "SEC/DATA",
      descriptions: [
        "E-mail to the wrong recipient", "Asks for stored data", "List of addresses misdirected",
      ],
      calls: [
        "List of addresses went to a stranger, recall tried.",
        "Person wants to know what is stored. Deadline noted.",
      ],
      phone: ["PHONE/INFO": "Passed to data protection, deadline told."],
      remote: ["REMOTE/ACC": "Share withdrawn, access logs checked."],
      site: ["REMOTE/CONF": "Folder moved, rights set anew."]),
  ]
}
