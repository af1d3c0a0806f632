import type { DayWords } from "./words.ts";

export const swedish: DayWords = {
  months:
    "januari|jan, februari|feb, mars|mar, april|apr, maj, juni|jun, juli|jul, augusti|aug, september|sept|sep, oktober|okt, november|nov, december|dec",
  weekdays:
    "mandag|mandagen, tisdag|tisdagen|tis, onsdag|onsdagen|ons, torsdag|torsdagen|tors, fredag|fredagen|fre, lordag|lordagen|lor, sondag|sondagen",
  numbers:
    "en|ett, tva, tre, fyra, fem, sex, sju, atta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton, arton, nitton, tjugo",
  more: "extra, ytterligare, hel, hela, till",
  units: {
    day: "dag, dagar, dagars, dar",
    week: "vecka, veckor, veckors, veckas",
    fortnight: "",
    month: "manad, manader, manads",
  },
  pairs: { day: "", week: "", month: "" },
  single: "",
  today: "idag, i dag, ikvall, i kvall",
  tomorrow: "imorgon, i morgon, imorron, i morron, imorrn",
  afterTomorrow: "i overmorgon, overmorgon",
  fromToday: "om, inom",
  fromNow: "fran nu, fran idag, fran i dag",
  ago: "for",
  past: "varje, var, per, senaste, forra",
  over: "sedan, sen, for sent, tidigare",
  ofMonth: "den #, den #:e, den #e, den #:a, den #a, d #, #:e, #:a",
  numbered: "betalning*, delbetalning*, gangen, plan",
  first: "den forsta",
  month: "manaden, den har manaden, denna manad, manad",
  next: "nasta manad",
  nextWeek: "nasta vecka, veckan efter",
  start: "borjan av, borjan pa, i borjan av, i borjan pa, tidigt i",
  middle: "mitten av, mitten pa, i mitten av, i mitten pa",
  end: "slutet av, slutet pa, i slutet av, i slutet pa, slutet, sista",
  monthEnd: "manadsskiftet, manadsslutet",
  this: "nu pa, denna, nu",
  away: "fran, i stallet for, istallet for, inte, an",
  between: "den, pa",
  unfit:
    "funkar inte, gar inte, passar inte, fungerar inte, ar for tidigt, for tidigt, kan jag inte",
};
