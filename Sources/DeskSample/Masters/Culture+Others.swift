/// Hungarian and Japanese names.
extension Culture {
  static let hungarian = Culture(
    surnames: names([
      "Kovács", "Kőszegi", "Nagy", "Szűcs", "Fekete", "Győri", "Molnár", "Őri", "Horváth", "Tóth",
      "Balogh", "Fűzesi", "Bíró", "Vörös", "Erdős", "Sípos", "Pintér", "Gál", "Bölöni", "Csűri",
    ]),
    givenNames: [
      "Ágnes", "Gergő", "Éva", "László", "Zsófia", "Péter", "Jenő", "Ildikó", "Márta", "Ernő",
      "Tünde", "Dezső", "Judit", "Ádám",
    ],
    surnameFirst: true,
    trades: names([
      "Építő", "Fűtés", "Nyomda", "Gépgyár", "Bútor", "Fuvar", "Pékség", "Könyv", "Optika",
      "Kertészet", "Szerszám", "Élelmiszer",
    ]),
    legalForms: ["Kft.", "Kft.", "Zrt.", "Bt.", "Nyrt."],
    streets: ["Fő utca", "Kőris utca", "Petőfi tér", "Rákóczi út", "Malom köz", "Tűzoltó utca"],
    towns: [
      Town("Győr", "9021", "+36 96"), Town("Kőszeg", "9730", "+36 94"),
      Town("Budapest", "1085", "+36 1"), Town("Pécs", "7621", "+36 72"),
      Town("Sopron", "9400", "+36 99"), Town("Szeged", "6720", "+36 62"),
    ])

  static let japanese = Culture(
    surnames: [
      Name("田中", ascii: "tanaka"), Name("佐藤", ascii: "sato"), Name("鈴木", ascii: "suzuki"),
      Name("高橋", ascii: "takahashi"), Name("渡辺", ascii: "watanabe"),
      Name("山本", ascii: "yamamoto"), Name("中村", ascii: "nakamura"),
      Name("小林", ascii: "kobayashi"), Name("東京", ascii: "tokyo"),
      Name("大阪", ascii: "osaka"), Name("横浜", ascii: "yokohama"),
    ],
    givenNames: ["美咲", "健一", "陽子", "翔太", "恵", "大輔", "由美", "誠"],
    surnameFirst: true,
    trades: [
      Name("商事", ascii: "shoji"), Name("工業", ascii: "kogyo"), Name("電機", ascii: "denki"),
      Name("物流", ascii: "butsuryu"), Name("印刷", ascii: "insatsu"),
    ],
    legalForms: ["KK", "KK", "GmbH"],
    streets: ["Immermannstr.", "Berliner Allee", "Oststr.", "Klosterstr."],
    towns: [Town("Düsseldorf", "40210", "0211"), Town("Hamburg", "20095", "040")])
}
