import type { DayWords } from "./words.ts";

export const french: DayWords = {
  months:
    "janvier|janv, fevrier|fevr|fev, mars, avril|avr, mai, juin, juillet|juil, aout, septembre|sept|sep, octobre|oct, novembre|nov, decembre|dec",
  weekdays: "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche",
  numbers:
    "un|une|encore un|encore une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix sept, dix huit, dix neuf, vingt",
  more: "autres, bons, petits, petites, bonnes, de plus, supplementaires",
  units: {
    day: "jour, jours",
    week: "semaine, semaines",
    fortnight: "quinzaine",
    month: "mois",
  },
  pairs: { day: "", week: "", month: "" },
  single: "",
  today: "aujourdhui, ce soir",
  tomorrow: "demain",
  afterTomorrow: "apres demain, apres-demain",
  fromToday: "dans, sous, d ici",
  fromNow: "a partir d aujourdhui, a compter d aujourdhui, a partir de maintenant",
  ago: "il y a, depuis, ca fait",
  past: "chaque, tous les, toutes les, par, dernier, derniere, derniers, dernieres",
  over: "dernier, derniere, de retard, passe, plus tot, avant",
  ofMonth: "le #, au #, du #, jusquau #, pour le #, avant le #, le #er, au #er",
  numbered: "echeance*, paiement*, mensualite*, versement*, fois, plan, achat, jour, semaine",
  first: "le premier, au premier, le 1er, au 1er, premier du mois",
  month: "du mois, de ce mois, ce mois ci, ce mois, mois",
  next: "du mois prochain, le mois prochain, mois prochain, du mois suivant, le mois suivant",
  nextWeek: "la semaine prochaine, semaine prochaine, la semaine suivante",
  start: "debut, au debut de, en debut de, debut du",
  middle: "mi, milieu de, au milieu de, milieu du",
  end: "fin, a la fin de, en fin de, fin du",
  monthEnd: "fin du mois, fin de mois, la fin du mois",
  this: "ce, cette semaine",
  away: "du, de, au lieu du, plutot que, pas le, que le, au lieu de",
  between: "le, la, au",
  unfit:
    "ne me va pas, ne va pas, ca ne va pas, je ne peux pas, je peux pas, cest trop tot, est trop tot, trop tot, impossible, ne marrange pas",
};
