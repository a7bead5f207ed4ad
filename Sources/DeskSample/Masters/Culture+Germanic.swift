/// German, Swedish and English names.
extension Culture {
  static let german = Culture(
    surnames: names([
      "Müller", "Schmidt", "Schäfer", "Weiß", "Köhler", "Krüger", "Hartmann", "Böhm", "Jäger",
      "Groß", "Kühn", "Bäcker", "Vogt", "Lüders", "Petersen", "Grün", "Schröder", "Brandt",
      "Hübner", "Götz", "Özdemir", "Yılmaz", "Demir", "Kowalski", "Novák", "Keller", "König",
      "Förster", "Wäger", "Sauer", "Lübbe", "Thiel", "Rößler", "Ahlers", "Brückner", "Engel",
      "Fuchs", "Günther", "Heß", "Jürgens",
    ]),
    givenNames: [
      "A.", "B.", "C.", "D.", "E.", "F.", "G.", "H.", "I.", "J.", "K.", "L.", "M.", "N.", "P.",
      "R.", "S.", "T.", "U.", "W.", "Jörg", "Käthe", "Anke", "Uwe", "Ömer", "Birgit",
    ],
    surnameFirst: false,
    trades: names([
      "Bau", "Elektro", "Logistik", "Möbel", "Apotheke", "Spedition", "Druck", "Gartenbau",
      "Metallbau", "Optik", "Textil", "Maschinen", "Küchen", "Großhandel", "Verlag", "Hotel",
      "Klinik", "Getränke", "Bürobedarf", "Sanitär", "Fördertechnik", "Autohaus",
    ]),
    legalForms: ["GmbH", "GmbH & Co. KG", "OHG", "AG", "e.K.", "KG"],
    streets: [
      "Hafenstr.", "Lindenallee", "Am Kai", "Bahnhofstr.", "Mühlenweg", "Königstr.", "Marktplatz",
      "Industriestr.", "Schloßberg", "Gärtnerweg", "Brückenstr.", "Neue Straße",
    ],
    towns: [
      Town("Hamburg", "20457", "040"), Town("Lübeck", "23552", "0451"),
      Town("Kiel", "24103", "0431"), Town("Köln", "50667", "0221"),
      Town("München", "80331", "089"), Town("Düsseldorf", "40213", "0211"),
      Town("Würzburg", "97070", "0931"), Town("Rostock", "18055", "0381"),
      Town("Görlitz", "02826", "03581"), Town("Bremen", "28195", "0421"),
      Town("Münster", "48143", "0251"), Town("Flensburg", "24937", "0461"),
    ])

  static let swedish = Culture(
    surnames: names([
      "Lindgren", "Åkesson", "Öberg", "Sjögren", "Nyström", "Ångström", "Björk", "Håkansson",
      "Lindström", "Åberg", "Söderberg", "Göransson", "Dahl", "Ek", "Hägg", "Wallén", "Norrman",
      "Östlund", "Gårdh", "Pålsson", "Berg", "Holm", "Strand", "Kjellberg",
    ]),
    givenNames: [
      "Åsa", "Björn", "Göran", "Malin", "Per", "Karin", "Örjan", "Lars", "Anna", "Nils", "Kåre",
      "Eva", "Olof", "Stina", "J.", "M.", "E.", "S.",
    ],
    surnameFirst: false,
    trades: names([
      "Åkeri", "Bygg", "El", "Fisk", "Möbler", "Livs", "Tryckeri", "Rör", "Plåt", "Verkstad",
      "Fastigheter", "Trädgård", "Redovisning", "Hälsa", "Båtvarv",
    ]),
    legalForms: ["AB", "AB", "HB", "& Co", "& Söner AB"],
    streets: [
      "Storgatan", "Hamngatan", "Kungsvägen", "Älvgränd", "Skolgatan", "Norra Kajen",
      "Verkstadsvägen", "Södra Allén", "Ågatan",
    ],
    towns: [
      Town("Malmö", "211 19", "040"), Town("Göteborg", "411 03", "031"),
      Town("Luleå", "972 31", "0920"), Town("Västerås", "722 11", "021"),
      Town("Umeå", "903 26", "090"), Town("Växjö", "352 30", "0470"),
      Town("Örebro", "702 10", "019"), Town("Gävle", "803 20", "026"),
    ])

  static let english = Culture(
    surnames: names([
      "Harper", "Whitfield", "Carter", "Hughes", "Bennett", "Fraser", "Doyle", "Murray", "Patel",
      "Osborne", "Reid", "Walsh", "Turner", "Clarke", "Singh", "Baxter", "Marsh", "Fletcher",
      "Kelly", "Lowe", "Ainsworth", "Sinclair", "Byrne", "Holt",
    ]),
    givenNames: [
      "A.", "B.", "C.", "D.", "E.", "F.", "G.", "H.", "J.", "K.", "L.", "M.", "Niamh", "Owen",
      "P.", "Ruth", "S.", "Tom", "Vera", "W.",
    ],
    surnameFirst: false,
    trades: names([
      "Foods", "Logistics", "Joinery", "Printing", "Electrical", "Garden Centre", "Pharmacy",
      "Freight", "Marine", "Textiles", "Motors", "Brewery", "Books", "Dental", "Tools", "Hotels",
    ]),
    legalForms: ["Ltd", "Ltd", "plc", "& Sons", "LLP"],
    streets: [
      "Harbour Road", "Mill Lane", "High Street", "Station Road", "Quay Street", "Church Lane",
      "Kingsway", "Dock Street",
    ],
    towns: [
      Town("Leeds", "LS1 4AP", "0113"), Town("Bristol", "BS1 5TR", "0117"),
      Town("Hull", "HU1 2AA", "01482"), Town("Cork", "T12 W8KP", "021"),
      Town("Leith", "EH6 6JH", "0131"), Town("York", "YO1 7HH", "01904"),
    ])
}
