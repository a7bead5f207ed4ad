/// What English-speaking callers and agents say about tills, networks, computers and mobiles.
extension EnglishPhrases {
  static let terminals: [ReasonPhrases] = [
    ReasonPhrases(
      "TRM/DEAD",
      descriptions: [
        "Till {n} does not start", "Till stays black", "Till restarts again and again",
      ],
      calls: [
        "No display since the shop opened, plug checked. Customers queue.",
        "Stops at the logo, the till next to it works.",
      ],
      phone: ["PHONE/RESET": "Off for a while, then started: comes up again."],
      remote: ["REMOTE/INST": "Till software restored from the backup."],
      site: [
        "SITE/PART": "Power supply of the till replaced.",
        "SITE/SWAP": "Till exchanged, data moved, test receipt printed.",
      ]),
    ReasonPhrases(
      "TRM/PAY",
      descriptions: [
        "Card payment fails", "Terminal says payment cancelled", "Contactless is not recognised",
        "Card reader at till {n} faulty",
      ],
      calls: [
        "Last payment went through about {since}, cancelled since. All cards.",
        "One till only, the other one books as usual.",
      ],
      phone: ["PHONE/RESET": "Terminal restarted, test payment of a penny went through."],
      remote: [
        "REMOTE/CONF": "Connection to the payment service set up again.",
        "REMOTE/NET": "Port opened in the router, payments work.",
      ],
      site: [
        "SITE/SWAP": "Card reader exchanged and registered.",
        "SITE/CABLE": "Cable to the till replaced.",
      ]),
    ReasonPhrases(
      "TRM/RCPT",
      descriptions: [
        "Receipt is not printed", "Receipt paper is stuck", "Receipt too faint to read",
      ],
      calls: [
        "New roll put in, printer still blinks red.",
        "Customers get no receipt, tonight's closing is needed.",
      ],
      phone: ["PHONE/USE": "Roll was the wrong way round, turned."],
      remote: ["REMOTE/CONF": "Receipt printer assigned again in the system."],
      site: ["SITE/CLEAN": "Print head cleaned.", "SITE/PART": "Cutter replaced."]),
    ReasonPhrases(
      "TRM/TOUCH",
      descriptions: [
        "Touch screen is off by a line", "Half of the touch screen is dead", "Touch screen inexact",
      ],
      calls: [
        "Touch always hits one line too low, cleaning did not help.",
        "Lower half does not react, input by keyboard only.",
      ],
      phone: ["PHONE/USE": "Calibrated together, hits the mark again."],
      remote: ["REMOTE/DRV": "Touch screen driver renewed."],
      site: ["SITE/ADJ": "Screen calibrated.", "SITE/PART": "Keypad replaced."]),
    ReasonPhrases(
      "TRM/HOST",
      descriptions: ["No connection to the host", "Prices are not loaded", "Tills work offline"],
      calls: [
        "All tills report offline, sales are not sent.",
        "No exchange with head office since {since}.",
      ],
      phone: ["PHONE/RESET": "Router of the branch restarted, tills are online."],
      remote: [
        "REMOTE/NET": "Tunnel to head office set up again.", "REMOTE/CONF": "Certificate renewed.",
      ],
      site: ["SITE/CABLE": "Cable at the distributor put on again."]),
  ]

  static let networks: [ReasonPhrases] = [
    ReasonPhrases(
      "NET/DOWN",
      descriptions: [
        "No network in the whole house", "No network after the move", "Floor {n} without network",
      ],
      calls: [
        "All desks affected, telephone too. Rings from a mobile.",
        "No network since the thunderstorm, one lamp only at the switch.",
      ],
      phone: ["PHONE/RESET": "Router restarted with guidance, all desks online."],
      remote: [
        "REMOTE/NET": "Port was blocked, opened.", "NOFIX/OUT": "Fault at the provider, reported.",
      ],
      site: [
        "SITE/PART": "Broken switch replaced.", "SITE/CABLE": "Feed at the distributor renewed.",
      ]),
    ReasonPhrases(
      "NET/SLOW",
      descriptions: [
        "Network very slow", "Files take minutes to open", "Calls over the network stutter",
      ],
      calls: [
        "Mostly in the morning, fine at night. Several rooms.",
        "Slow since the change, a test shows a tenth of the line.",
      ],
      phone: ["PHONE/INFO": "A large backup ran until noon, normal after. Explained."],
      remote: ["REMOTE/NET": "Loop in the network found, port switched off."],
      site: ["SITE/CABLE": "Cable negotiated 10 Mbit only, replaced."]),
    ReasonPhrases(
      "NET/WLAN",
      descriptions: [
        "Wireless drops in the warehouse", "Wireless does not connect",
        "Guest wireless, no internet",
      ],
      calls: [
        "Hand helds lose the connection at the back of the warehouse.",
        "Password is not accepted, it worked the day before.",
      ],
      phone: ["PHONE/USE": "Old profile deleted and joined again, connected."],
      remote: ["REMOTE/CONF": "Channel changed, reception is stable."],
      site: ["SITE/PART": "Access point in hall {n} replaced.", "SITE/ADJ": "Aerials aligned."]),
    ReasonPhrases(
      "NET/VPN",
      descriptions: [
        "VPN does not connect", "Remote access drops after {n} minutes", "VPN without drives",
      ],
      calls: [
        "Works from home, login goes through, then a timeout.",
        "Fine in the office, no connection on the road. Code of the app is right.",
      ],
      phone: ["PHONE/USE": "Clock of the device was wrong, set. Login works."],
      remote: [
        "REMOTE/CONF": "Profile renewed, connection holds.",
        "REMOTE/ACC": "Access had expired, extended.",
      ],
      site: ["SITE/SWAP": "Router at home exchanged."]),
    ReasonPhrases(
      "NET/PORT",
      descriptions: ["Network socket dead", "Cable torn off", "New socket without connection"],
      calls: [
        "The same cable works at the next desk, so it is the socket.",
        "The cleaners tore the cable out of the socket.",
      ],
      phone: ["PHONE/CLEAR": "Cable put into the right socket, connected."],
      remote: ["REMOTE/NET": "Port enabled for the desk."],
      site: ["SITE/CABLE": "Socket wired again and measured."]),
  ]

  static let computers: [ReasonPhrases] = [
    ReasonPhrases(
      "PC/BOOT",
      descriptions: ["Computer does not start", "Laptop stays black", "Blue screen at start"],
      calls: [
        "Fan runs, screen stays black. Another power supply was tried.",
        "Message: no bootable device. Data is on the server.",
      ],
      phone: ["PHONE/RESET": "Dock unplugged and restarted, comes up."],
      remote: ["REMOTE/INST": "Start environment repaired, login works."],
      site: [
        "SITE/PART": "Disk replaced and system installed.", "SITE/SWAP": "Computer exchanged.",
      ]),
    ReasonPhrases(
      "PC/SLOW",
      descriptions: ["Computer hangs all the time", "Login takes {n} minutes", "Programs freeze"],
      calls: [
        "Hardly usable since the last update, fan runs all the time.",
        "Everything stops with large sheets, restart did not help.",
      ],
      phone: ["PHONE/RESET": "Not restarted for weeks, quick again now."],
      remote: ["REMOTE/CONF": "Start-up programs cleared, login below a minute."],
      site: ["SITE/PART": "Memory extended.", "SITE/SWAP": "Old computer replaced."]),
    ReasonPhrases(
      "PC/DISP",
      descriptions: ["Second screen stays dark", "Screen flickers", "No picture after moving"],
      calls: [
        "One picture only since the desks were moved, cables are plugged in.",
        "Flickers every few seconds, not with another computer.",
      ],
      phone: ["PHONE/CLEAR": "Input of the screen changed, picture is back."],
      remote: ["REMOTE/DRV": "Graphics driver renewed."],
      site: ["SITE/CABLE": "Screen cable replaced.", "SITE/SWAP": "Screen exchanged."]),
    ReasonPhrases(
      "PC/PERI",
      descriptions: ["Mouse jumps", "Dock without screen and network", "Keyboard types twice"],
      calls: [
        "Batteries are new, same at another port.",
        "Dock finds neither screen nor network, directly at the laptop all works.",
      ],
      phone: ["PHONE/RESET": "Dock without power for a minute, all found again."],
      remote: ["REMOTE/DRV": "Firmware of the dock renewed."],
      site: ["SITE/SWAP": "Keyboard exchanged.", "SUPPLY/PART": "New mouse sent by house mail."]),
  ]

  static let mobiles: [ReasonPhrases] = [
    ReasonPhrases(
      "MOB/BATT",
      descriptions: ["Battery lasts {n} hours only", "Does not charge", "Battery is swollen"],
      calls: [
        "Hand held is empty at noon, cradle checked.",
        "Charges only with the plug held at an angle.",
      ],
      phone: ["PHONE/USE": "Location and brightness set, lasts the day."],
      remote: ["REMOTE/CONF": "Background service that emptied the battery switched off."],
      site: [
        "SUPPLY/PART": "Spare battery sent.", "SHOP/REP": "Charging port replaced in the workshop.",
      ]),
    ReasonPhrases(
      "MOB/DISP",
      descriptions: ["Screen broken", "Screen shows stripes", "Glass cracked, touch still works"],
      calls: [
        "Device was dropped, splinters come off. Needs a replacement.",
        "Stains below the glass after rain.",
      ],
      phone: ["NOFIX/COST": "Repair too dear, customer declines."],
      remote: ["WORKAR/LOAN": "Loan device set up and sent."],
      site: [
        "SHOP/REP": "Screen replaced in the workshop.", "SHOP/SCRAP": "Beyond repair, written off.",
      ]),
    ReasonPhrases(
      "MOB/SIM",
      descriptions: [
        "SIM is not recognised", "No mobile network on the road", "PIN wrong three times",
      ],
      calls: [
        "No network since the tariff changed, restart did not help.",
        "No data abroad, roaming is on according to the user.",
      ],
      phone: ["PHONE/INFO": "PUK given, card works again."],
      remote: ["REMOTE/CONF": "Access point entered in the profile, data works."],
      site: ["SUPPLY/SENT": "New SIM sent and activated."]),
  ]
}
