import type { DayWords } from "./words.ts";

export const german: DayWords = {
  months:
    "januar|jan|janner, februar|feb, marz|mar|maerz, april|apr, mai, juni|jun, juli|jul, august|aug, september|sept|sep, oktober|okt, november|nov, dezember|dez",
  weekdays:
    "montag|am mo|bis mo, dienstag|am di|bis di, mittwoch|am mi|bis mi, donnerstag|am do|bis do, freitag|am fr|bis fr, samstag|sonnabend|am sa|bis sa, sonntag|am so|bis so",
  numbers:
    "ein|eine|einen|einer|einem|ne|nen|ner, zwei|zwo, drei, vier, funf, sechs, sieben, acht, neun, zehn, elf, zwolf, dreizehn, vierzehn, funfzehn, sechzehn, siebzehn, achtzehn, neunzehn, zwanzig",
  more: "weitere, weiteren, weiterer, mehr, ganze, zusatzliche, volle, extra",
  units: {
    day: "tag, tage, tagen",
    week: "woche, wochen",
    fortnight: "",
    month: "monat, monate, monaten",
  },
  pairs: { day: "", week: "", month: "" },
  single: "",
  today: "heute, heut, heute abend",
  tomorrow: "morgen",
  afterTomorrow: "ubermorgen",
  fromToday: "in, binnen, innerhalb von",
  fromNow: "ab heute, ab jetzt, von heute an",
  ago: "vor, seit",
  past: "alle, jede, jeden, pro, letzten, letzte, vergangenen, guten",
  over: "her, zu spat, fruher",
  ofMonth:
    "den #, den #ten, den #., am #, am #ten, am #., der #., der #te, zum #., zum #ten, bis #., dem #., dem #ten, auf #., #ten, ab #., ab dem #.",
  numbered: "rate*, zahlung*, mal, plan, teilzahlung*, tag, woche",
  first: "am ersten, zum ersten, den ersten, dem ersten, monatserster, monatsersten",
  month: "des monats, diesen monats, dieses monats, monats, monat, diesen monat",
  next: "nachsten monats, des nachsten monats, nachsten monat, kommenden monats, nachster monat",
  nextWeek: "nachste woche, kommende woche, nachster woche, die woche drauf",
  start: "anfang, beginn, zu beginn des, zum beginn des",
  middle: "mitte",
  end: "ende",
  monthEnd: "monatsende, ultimo",
  this: "diesen, diese woche",
  away: "vom, von, statt, anstatt, anstelle von, nicht, als",
  between: "am, den, dem, der",
  unfit:
    "passt nicht, schaff ichs nicht, schaffe ich nicht, schaff ich nicht, passt mir nicht, geht nicht, ist zu fruh, zu fruh, kann ich nicht, ist schlecht, geht leider nicht, passt mir leider nicht",
};
