import type { DayWords } from "./words.ts";

export const spanish: DayWords = {
  months:
    "enero|ene, febrero|feb, marzo|mar, abril|abr, mayo|may, junio|jun, julio|jul, agosto|ago, septiembre|setiembre|sept|sep, octubre|oct, noviembre|nov, diciembre|dic",
  weekdays: "lunes, martes, miercoles, jueves, viernes, sabado, domingo",
  numbers:
    "un|una|uno|otra|otro, dos|un par de, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciseis, diecisiete, dieciocho, diecinueve, veinte",
  more: "mas, dias mas, otros, otras, completos",
  units: { day: "dia, dias", week: "semana, semanas", fortnight: "quincena", month: "mes, meses" },
  pairs: { day: "", week: "", month: "" },
  single: "",
  today: "hoy, esta noche",
  tomorrow: "manana",
  afterTomorrow: "pasado manana",
  fromToday: "en, dentro de, de aqui a",
  fromNow: "desde hoy, a partir de hoy",
  ago: "hace, desde hace, durante los ultimos",
  past: "cada, todos los, todas las, por, ultimo, ultima, pasado, pasada",
  over: "pasado, pasada, de retraso, tarde, antes",
  ofMonth: "el #, el dia #, al #, al dia #, del #, hasta el #, para el #, a #, dia #",
  numbered: "cuota*, pago*, plazo*, plan, vez, veces, compra, dia, semana",
  first: "el primero, el dia primero, primero de mes, el uno",
  month: "del mes, de este mes, este mes, mes",
  next: "del mes que viene, el mes que viene, del proximo mes, el proximo mes, proximo mes, mes que viene, del mes siguiente",
  nextWeek: "la semana que viene, la proxima semana, proxima semana, semana que viene",
  start: "principios de, a principios de, comienzos de, inicio de, primeros de",
  middle: "mediados de, a mediados de, mitad de",
  end: "finales de, a finales de, final de, fin de, ultimos de",
  monthEnd: "fin de mes, final de mes, finales de mes",
  this: "este, este mismo, esta semana",
  away: "desde el, del, de, en vez del, en lugar del, en vez de, no el, que el",
  between: "el, dia, al, la",
  unfit:
    "no me va bien, no me viene bien, no puedo, no me sirve, es muy pronto, es demasiado pronto, me va mal, me viene mal, imposible",
};
