import type { Language } from "#server/platform/locale.ts";

export type MovingWords = {
  /** Enough alone: to postpone, an extension. */
  postpone: string;
  /** Enough with a payment, with what may mean it, or with a day: to move. */
  move: string;
  /** Enough with a date or a day: to change. */
  change: string;
  payment: string;
  /** What may mean it. */
  it: string;
  date: string;
  /** Enough with a day, or with a later time. */
  pay: string;
  later: string;
  /** Enough alone: more time, another week. */
  time: string;
  /** Enough with a day: to have until. */
  until: string;
  /** Asks after what is, not for what may be. */
  fact: string;
  /** It has been moved, or they doubt that it was. */
  done: string;
  /** Soon before moving: they do not want it. */
  refuse: string;
  /** About the rule. */
  rule: string;
  /** Of the rule, how far this payment can go: their own plan answers that. */
  reach: string;
  question: string;
  /** With a question: about any payment, not theirs. */
  indefinite: string;
  /** Another thing is to be moved, or all payments for good, or nothing later. */
  other: string;
  /** They cannot pay at all: there is other help. */
  hardship: string;
};

export const movingWords: Record<Language, MovingWords> = {
  en: {
    postpone:
      "postpone, postponed until, postponing, posponed, pospone, defer, deferring, extend, extending, extension, reschedule, rescheduling, push back, put off, hold off, hold on taking, delay, delaying, snooze, grace period, wiggle room, leeway, later date, later due date",
    move: "move, moving, moved to, be moved, shift, shifting, be shifted, push, pushed out, be pushed, put, hold, wait",
    change: "change, changing, make, set, switch, swap, different date, new date, another date",
    payment: "payment*, instal*, install*, money, charge, due",
    it: "it, this one, that one, next one, this, date, them",
    date: "date, due date, due day, payment date, payment day, due",
    pay: "pay, paying, charge, take, taken, collect, debit, go out, come out, payday, wages, salary, get paid, money",
    later:
      "later, next week, next month, after christmas, after payday, another day, other day, few days, couple of days, bit longer, little longer, bit late, little late, pay late, after the weekend, after the holidays, after i get paid",
    time: "more time, bit more time, extra time, bit longer, little longer, another week, another few days, few more days, few extra days, extra days, extra week, more days, more weeks, couple extra, couple more, couple of days, not today, breathing space, extra fortnight, another fortnight, more fortnight",
    until:
      "have until, have till, need until, need till, give me until, give me till, wait until, wait till, instead, skint, broke, short",
    fact: "when is, when are, when does, when do, when will, whens, how much, what is, whats, what do, is my, are my, am i, do i owe, where is, is anything, anything due, do you charge, do you send, explain",
    done: "already, i moved, ive moved, i have moved, i postponed, i extended, i changed, was moved, been moved, was postponed, been postponed, been changed, did you, did i, have you, has my, has the, was my, why, you said, you told, going through, go through, gone through, undo, how it was, original date, old date, revert, cancel the move",
    refuse: "dont, do not, didnt, did not, never, no need to, not want to, without",
    rule: "how often, how many, how far, how late, how does, how long can, what happens, is there a fee, is there a charge, fee, fees, cost, costs, interest, penalty, longest, maximum, at all, until when, allowed, every payment, all payments, any payment, rules, free to, free, over 12 months, if i pay late, if im late",
    reach:
      "how far, how many days, how many more days, how late, how long can, longest, maximum, at most, until when, latest",
    question: "can, could, is it, may, do you, are you, am i",
    indefinite: "a due date, due dates, a payment, payments, an instalment, instalments",
    other:
      "deliver*, parcel, package, order, shipping, return, send back, send it back, refund*, another card, new card, other card, different card, change card, change my card, update my card, which card, what card, account, method, address, house, call, callback, talk, speak, someone, person, write, see you, split, half, part, smaller, lower, earlier, early, sooner, all my, all of my, every month, each month, of the month every, all plans, email, phone, name, appointment, pay today, today instead, now, shop said, shop wants, shop says, cancel",
    hardship:
      "cant pay at all, lost my job, for months, few months, couple of months, pause, pausing, stop, freeze, for a while, indefinitely, cant afford, no income",
  },
  de: {
    postpone:
      "verschieb*, verschiebn, verschobn werden, verschoben werden, aufschieb*, aufzuschieben, aufschub*, zahlungsaufschub, rausschieb*, hinausschieb*, rauszogern, hinauszogern, verlanger*, fristverlangerung, nach hinten, vertagen, zuruckstell*, stundung, zahlungsziel, terminier*, umterminier*, spielraum, spaterer termin, spateren termin, spateres datum",
    move: "schieb*, schiebt, verleg*, umleg*, umbuchen, stunden, stunde, warten, hinaus, stellen, stellt, rutsch*",
    change:
      "ander*, anderes, wechseln, legen, leg, legt, setzen, machen, mach, macht, neuer, neues, neuen, draus",
    payment: "zahlung*, rate, raten, teilzahlung*, betrag, falligkeit*, abbuchung*, geld",
    it: "termin, datum, die, sie, es, das, diese",
    date: "falligkeit*, termin, zahltermin, zahlungstermin, datum, zahlungsdatum, zahltag, zahlungsfrist, frist",
    pay: "zahl, zahle, zahlen, bezahlen, bezahle, abbuchen, abbucht, buchen, bucht, uberweisen, uberweise, gehalt, lohn, geld, einziehen, abziehen",
    later:
      "spater, nachste woche, nachsten monat, nach weihnachten, nach dem zahltag, anderer tag, anderen tag, paar tage, paar tagen, nach dem gehalt, nach gehalt, nach dem wochenende, nach den feiertagen, wenn mein gehalt da ist",
    time: "mehr zeit, etwas zeit, bisschen zeit, noch zeit, noch eine woche, noch ne woche, paar tage, tage mehr, woche mehr, wochen mehr, tage extra, extra tage, zusatzliche tage, eine woche langer, heute nicht, heute bitte nicht, nicht heute, langer zeit",
    until:
      "zeit, brauche, brauch, brauchte, hab ich bis, habe ich bis, statt, lieber, gebt mir, geben sie mir, gib mir, blank, knapp, pleite",
    fact: "wann ist, wann sind, wann wird, wann muss, wie viel, wieviel, was ist, ist meine, sind meine, wo ist, welche, etwas fallig, was fallig, wie lange habe ich, erklar*",
    done: "verschoben habe, schon verschoben, doch schon, bereits, habt ihr meine, haben sie meine, habe die zahlung, hab die zahlung, habe den termin, hab den termin, zahlung letzte woche verschoben, warum, wieso, weshalb, ihr habt gesagt, sie haben gesagt, hiess es, geht durch, noch durch, durchgegangen, ruckgangig, alten termin, wieder herstellen, wiederherstellen, zuruck auf den alten, wurde verschoben, verschoben wurde, wurde mein termin, wurde der termin, wurde meine falligkeit, wurde die falligkeit, trotzdem",
    refuse: "nicht, nichts, nie, kein, keine, keinen",
    rule: "wie oft, wie weit, wie lange kann, wie lange darf, wie funktioniert, wie geht das, was passiert, kostet, kosten, gebuhr*, zins*, strafe, maximal, hochstens, uberhaupt, bis wann kann, erlaubt, jede rate, jede zahlung, alle raten, alle zahlungen, regeln, kostenlos, gratis, uber 12 monate",
    reach:
      "wie weit, wie viele tage, wieviele tage, wieviel tage, wie lange kann, wie lange darf, maximal, hochstens, bis wann kann, bis wann konnte",
    question: "kann, konnen, konnte, darf, ist es, geht, lasst",
    indefinite:
      "eine falligkeit, eine rate, eine zahlung, einen termin, raten, zahlungen, falligkeiten, ein falligkeitsdatum",
    other:
      "liefer*, paket, bestellung, versand, ruckgabe*, retoure, zuruckschicken, zurucksenden, erstattung*, karte, konto, adresse, umgezogen, anruf*, anrufen, ruckruf*, rufen, telefon*, sprechen, melde, schreibe, bis spater, aufteilen, halfte, teilen, niedriger*, kleiner*, fruher, eher, alle plane, alle raten, immer, jeden monats, jeden monat, name, gesprach, heute statt, jetzt, storn*, kundig*, widerruf*",
    hardship:
      "uberhaupt nicht zahlen, job verloren, arbeit verloren, arbeitslos, monatelang, nachsten monate, mehrere monate, pausier*, pause, aussetzen, eine weile, kein einkommen, nicht leisten",
  },
  sv: {
    postpone:
      "skjut upp, skjuta upp, skjuta fram, skjut fram, skjuta pa, skjutas upp, skjutas fram, skjuter upp, senarelagg*, forlang*, anstand, uppskov, boka om, omboka, flyttas fram, flytta fram, respit, spelrum, senare datum, senare dag",
    move: "flytta, flyttar, flyttas, skjut, skjuta, skjuter, vanta, lagg, lagga",
    change: "andra, andrar, byta, byt, byter, satta, satt, saga, sager, gora, ta, annat, nytt, ny",
    payment: "betalning*, delbetalning*, forfallodag*, forfallodatum*, pengarna, dra",
    it: "datum*, dag, den, det, nasta",
    date: "forfallodag*, forfallodatum*, datum, datumet, betaldag*, betalningsdatum*, betalningsdag*",
    pay: "betala, betalar, betalas, dra, dras, drar, lon, lonen, pengar, pengarna",
    later:
      "senare, sent, nasta vecka, nasta manad, efter jul, efter lon, efter loning, annan dag, nagra dagar, par dagar, efter lonen, efter helgen, nar lonen kommit",
    time: "mer tid, langre tid, lite tid, extra tid, nagra dagar, par dagar, extra dagar, extra vecka, dagar till, vecka till, veckor till, lite langre, inte idag, inte i dag, idag inte, respit, fler dagar, fler veckor",
    until:
      "ha till, fa till, far till, har till, behover till, behover tid, vanta, tid till, istallet, i stallet, pank, knapert",
    fact: "nar ar, nar ska, nar dras, hur mycket, vad ar, vad forfaller, ar min, var ar, vilken, vilka, ska nagot, nagot att betala, forklara",
    done: "redan, flyttade, flyttat, flyttats, flyttades, skot upp, har ni, har min, har jag, varfor, bad er, ni sa, ni sade, igenom, angra, tillbaka datumet, andra tillbaka, gamla datumet, ursprungliga",
    refuse: "inte, aldrig, ingen",
    rule: "hur ofta, hur langt, hur lange, hur manga, hur funkar, hur fungerar, hur sent, vad hander, kostar, kostnad, avgift*, ranta, som mest, max, over huvud taget, overhuvudtaget, alla betalningar, varje betalning, tillatet, regler, gratis, over 12 manader, om jag betalar sent",
    reach: "hur langt, hur manga dagar, hur lange kan, hur sent, som mest, max",
    question: "kan, far, gar det, kunde, skulle",
    indefinite:
      "en forfallodag, en betalning, en delbetalning, ett forfallodatum, betalningar, forfallodagar",
    other:
      "leverans*, levereras, paket*, bestallning*, frakt, retur*, returnera, skicka tillbaka, aterbetal*, kort, kortet, konto, adress*, ring, ringa, samtal*, prata, skriver, hors, ses, dela upp, halva, halften, lagre, mindre, tidigare, alla mina, alla betalningar, varje manad, namn, telefon*, idag istallet, idag i stallet, nu, avbryt*, avboka",
    hardship:
      "kan inte betala alls, forlorat jobbet, arbetslos, flera manader, narmaste manaderna, pausa, pausar, paus, stoppa, frysa, ett tag, har inte rad, ingen inkomst",
  },
  ar: {
    postpone:
      "تأجيل*, التأجيل, أأجل*, نأجل*, تأجل*, يأجل*, أجلها, أجلوها, أجلوا, أجلولي, أؤجل*, تؤجل*, نؤجل*, يؤجل*, تمديد*, التمديد, أمدد, مددوا, تمددوا, مددلي, ترحيل, رحل, رحلوا, تأخير*, أخروا, تأخروا, أأخر, أعد جدولة, إعادة جدولة, أعيدوا جدولة, مهلة, المهلة, إمهال, أجلت, للتأجيل, للتمديد, لتأجيل, لتمديد, أمهلوني, أمهلني, تمهلوني, مجال, موعد أبعد, موعد لاحق",
    move: "أجل, انقل, انقلها, انقلوا, نقل, أنقل, ننقل, تنقل*, استنوا, انتظروا, نقله, نقلها, نقلهم, تستنوا, تستنى, استنى, تنتظروا, انتظروني",
    change:
      "غير, غيروا, تغيير, أغير, نغير, تغيروا, نخلي*, خلوها, خلوه, خليها, اجعل*, نجعل*, تصير, يصير, تكون",
    payment: "دفعة*, الدفعة, دفعتي, القسط, قسطي, قسط, موعد*, الموعد",
    it: "التاريخ, تاريخ, هي",
    date: "موعد*, الموعد, موعدي, التاريخ, تاريخ*, الاستحقاق, يوم الدفع",
    pay: "أدفع, ندفع, الدفع, دفع, تخصم*, اخصم*, يخصم*, تسحب*, اسحب*, يسحب*, السداد, أسدد, راتبي, الراتب, المعاش, الفلوس, فلوسي, المال",
    later:
      "لاحقا, بعدين, متأخرا, متأخر, الأسبوع القادم, الأسبوع الجاي, الأسبوع المقبل, الشهر القادم, الشهر الجاي, بعد العيد, بعد الراتب, يوم ثاني, كم يوم, بعد كم يوم, نزول الراتب, بعد نزول الراتب, لما ينزل الراتب, بعد العطلة",
    time: "وقت أكثر, وقت إضافي, وقت زيادة, كم يوم, كم يوم زيادة, يومين زيادة, أيام زيادة, أسبوع كمان, أسبوع زيادة, أسبوع إضافي, أيام إضافية, كمان أسبوع, مش النهاردة, مش اليوم, مو اليوم, ليس اليوم, شوية وقت, وقتا أكثر, وقتا إضافيا",
    until: "وقت, وقتا, بدلا, بدل, وقتها, أحتاج لحد, أحتاج حتى, محتاج لحد, محتاج حتى, مفلس, ما معي",
    fact: "متى, كم المبلغ, كم أدفع, امتى, ماذا يستحق, ما المستحق, ما هي دفعتي, هل ستتم, هل هناك دفعة, هل أنا, ما هو, كيف يعمل, باقي, هل هناك قسط, هل لدي",
    done: "لقد, أجلت الدفعة, أجلت دفعتي, أجلت القسط, أجلتم, غيرتم, تم, تغير موعد, لماذا, ليش, ليه, فلماذا, سبق, قلتم, قلتوا, ستتم, تراجعوا, الغوا التأجيل, رجعوا, الموعد القديم, الأصلي",
    refuse: "لا, لم, لن, ما ابغى, ما اريد, مش عايز, ما بدي, بدون",
    rule: "كم مرة, كم أقصى, أقصى, ماذا يحدث, ماذا لو, شو بيصير, رسوم, غرامة, فائدة, كيف يعمل, كيف يتم, أطول, أصلا, يسمح, مسموح, هل كل, لحد متى, إلى متى, حتى متى, يكلف, تكلفة, قواعد, مجاني, مجانا",
    reach: "كم يوم, كم يوما, أقصى, كم أقصى, أطول, لحد متى, إلى متى, حتى متى",
    question: "هل, ممكن, أقدر, ينفع",
    indefinite: "دفعة, موعد دفعة, قسط, دفعات, موعد استحقاق",
    other:
      "توصيل*, التوصيل, تسليم, التسليم, طرد*, طردي, شحن*, الشحن, طلبية, إرجاع, الإرجاع, أرجعه, أرجع*, استرداد, الاسترداد, المسترد, بطاقة, البطاقة, بطاقتي, عنوان*, العنوان, بيت, أتصل, اتصلوا, مكالمة, المكالمة, أتكلم, أكتب, سأكتب, أراك, إلى اللقاء, قسموا, النصف, نصف, أقل, أصغر, قبل الموعد, مبكرا, كل شهر, كل الدفعات, لكل, كل خططي, اسمي, رقمي, للإرجاع, للاسترداد, اليوم بدل, الآن, إلغاء, الغوا",
    hardship:
      "لا أستطيع الدفع نهائيا, فقدت عملي, فقدت وظيفتي, لعدة أشهر, عدة أشهر, الأشهر القادمة, أوقفوا, توقفون, إيقاف, مؤقتا, لفترة, ما عندي دخل, عاطل",
  },
};
