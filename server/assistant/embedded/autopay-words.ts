import type { Language } from "#server/platform/locale.ts";

export type AutopayWords = {
  method: string;
  /** Enough with a method: to change, another one. */
  change: string;
  /** Of a method that we may not know yet. */
  fresh: string;
  /** Enough with a method: it can no longer be charged. */
  expired: string;
  automatic: string;
  /** With what is automatic, or with paying by hand: not that. */
  stop: string;
  /** A verb whose direction stands apart from it: "turn the autopay on". */
  turned?: { verb: string; on: string; off: string };
  /** A wish that sounds like a no. */
  polite: string;
  /** With what is automatic: that. */
  start: string;
  /** Enough alone: to pay by hand. */
  self: string;
  /** By oneself: enough with paying. */
  own: string;
  pay: string;
  /** With paying by hand: they want to pay at once. */
  now: string;
  /** Asks after what is, or was. */
  fact: string;
  /** How a question begins whether it is taken automatically. */
  state: string;
  /** Of a card that was declined, or stolen, or gets money back; or of another thing that can be turned off. */
  other: string;
};

/** Comma-separated, without accents; a word may end in `*` for any ending. */
export const autopayWords: Record<Language, AutopayWords> = {
  en: {
    method:
      "how i pay, account, savings account, current account, amex, new bank, another bank, bank details, card details, card, cards, visa, mastercard, amex, payment method, bank account, my account, iban, my bank",
    change:
      "wrong, replacement, replaced, put, old, wifes, husbands, closed, moved to, charge my, charge that, charge the, how i pay, change, changing, switch, switching, swap, update, updating, replace, different, other, another, new, instead, use",
    fresh: "new, replacement, replaced, got a",
    expired:
      "expired, expires, expiring, expire, runs out, run out, ran out, out of date, no longer valid, not valid, invalid, isnt valid",
    automatic:
      "automaticly, automaticaly, auto, on the due date without me, automatic, automatically, automatics, autopay, auto pay, auto payment, auto payments, auto debit, autodebit, direct debit, by itself, by themselves, by yourselves, by yourself, on your own",
    stop: "turn this, turn that, turn the, turn my autopay, remove, get rid of, out of, opt out, quit, stop, stopping, turn off, turn it off, switch off, switch it off, it off, autopay off, payments off, payment off, debit off, cancel, cancelling, disable, deactivate, end, dont, do not, no more, no longer, not, without, rather not, never",
    turned: { verb: "turn, switch", on: "on", off: "off, dont, do not, not, never, stop, no" },
    polite: "cant you, couldnt you, can you not, dont you just, why dont you",
    start:
      "can it, could it, can this, how do i, how does one, switch to, collect it, have it, turn on, turn it on, switch on, switch it on, on, set up, setup, setting up, enable, activate, start, want, like, please, can you, could you, can i, could i, just, make it, again, put",
    self: "manually, manual, by hand, pay myself, pay it myself, pay them myself, pay each one myself, do it myself, do them myself, payments myself, payments on my own, pay on my own, pay for it myself",
    own: "myself, on my own, by my own",
    pay: "pay, paying, send, transfer, make, do, handle, decide, payments",
    now: "now, half, part of it, today, right away, immediately, an instalment, a payment, all of it, everything, whole, early",
    fact: "abroad, what cards, which cards, accept, do you accept, why, when, which, what card, is my, is direct debit, is autopay, is it, is the, is this, are my, are you, how much, how does, what happens, what is, whats, yesterday, last week, already, did you, have you, you took, you charged, do you take, do you charge, will you, will it, was it, whose",
    state:
      "is it, is my, is the, are my, are the, are they, do you take, will it, will you, will the, does it, does the, is autopay, is direct debit, am i on, do i have",
    other:
      "couldnt charge, not accepted, wasnt accepted, nicked, never made, didnt make, i never, declined, refused, rejected, blocked, bounced, failed, fails, failing, didnt work, doesnt work, not working, stolen, stole, robbed, fraud*, scam*, hacked, someone, somebody, lost, recognise, recognize, permission, twice, refund*, return, returns, money back, sent back, address, email*, emails, phone, name, notification*, mails, due date, cancel my plan, delivery, order, receipt*, password",
  },
  de: {
    method:
      "wie ich zahle, bezahlen als bisher, amex, sparkonto, girokonto, ersatzkarte, bank, bankdaten, kartendaten, karte, karten, visa, mastercard, ec karte, kreditkarte, debitkarte, zahlungsmethode, zahlungsart, zahlungsmittel, konto, bankkonto, iban, bankverbindung",
    change:
      "nimm, nehmt, nehmen sie, verwende, verwendet, benutze, benutzt, nutze, falsche, falschen, ersatzkarte, alte, meiner frau, meines mannes, gibt es nicht mehr, gilt nur noch, belasten, uber meine, anders, ander*, andern, andere, anderen, wechseln, wechsle, wechsel, tausch*, austausch*, ersetz*, aktualisier*, umstell*, stellt, stell, neue, neuen, neuer, statt, stattdessen, lieber",
    fresh: "neue, neuen, neuer, ersatzkarte",
    expired:
      "abgelaufen, lauft ab, lauft bald ab, lauft diesen monat ab, lauft nachsten monat ab, ablauft, ablaufen, nicht mehr gultig, ungultig, nicht gultig",
    automatic:
      "automatik, die automatik, autopay, automatisch*, automatik, autopay, von selbst, von allein, von alleine, von euch aus, von sich aus, lastschrift, abbuchung, einzugsermachtigung, dauerauftrag",
    stop: "schaltet die, schalte ich dieses, schalte ich das, automatik ab, bitte ab, hort auf, entfern*, raus, weg, nicht, nich, net, ned, nimmer, nichts, stopp*, stoppen, ausschalt*, abschalt*, abstell*, deaktivier*, kundig*, beend*, kein, keine, keinen, aus, ausmach*, ausgemacht, wegmach*, ohne, widerruf*, abbestell*",
    turned: {
      verb: "schalt, schalte, schaltet, schalten, stell, stelle, stellt, stellen, mach, mache, macht, machen",
      on: "ein, an",
      off: "aus, ab, nicht, nich, kein, keine, nie",
    },
    polite: "konnt ihr nicht, konnen sie nicht, konnten sie nicht",
    start:
      "kann das, kann es, wie stelle ich, zieht, nehmt, umstellen, um, einschalt*, anschalt*, ein, an, einricht*, richte, aktivier*, will, mochte, hatte gern, konnt ihr, konnen sie, kann ich, bitte, einfach, macht, wieder, stellen, starten, gern",
    self: "manuell, von hand, per hand, selbst zahlen, selber zahlen, zahle selbst, zahle selber, selbst bezahlen, selber bezahlen, selbst uberweisen, selber uberweisen, uberweise selbst, uberweise selber, uberweise lieber selber, uberweise lieber selbst, zahle lieber selbst, zahle lieber selber, zahle lieber jeden monat selbst, jeden monat selbst, jeden monat selber, selbst kummern",
    own: "selbst, selber",
    pay: "zahl*, bezahl*, uberweis*, entscheid*, schick*",
    now: "jetzt, gestern, halfte, heute, eine rate, eine zahlung, sofort, gleich, alles, komplett, vorzeitig, fruher",
    fact: "lauft der, lauft mein, im ausland, welche karten, nehmt ihr, warum, wieso, weshalb, wann, welche, welcher, welches, ist mein, ist meine, ist das, ist die, wird die, wird das, wird meine, werden die, wie viel, wieviel, wie funktioniert, was passiert, was ist, gestern, letzte woche, schon, habt ihr gestern, bucht ihr ab, nehmt ihr mastercard",
    state:
      "ist es, ist mein, ist meine, ist die, ist der, ist autopay, wird, werden, bucht ihr, buchen sie, lauft, habe ich, geht das, geht die",
    other:
      "konntet, nicht angenommen, geklaut, nie gemacht, abgelehnt, nicht akzeptiert, verweigert, blockiert, gesperrt, geplatzt, fehlgeschlagen, schlagt fehl, klappt nicht, funktioniert nicht, gestohlen, geklaut, betrug*, gehackt, jemand, verloren, kenne, erkenne, erlaubnis, zweimal, doppelt, erstatt*, ruckzahlung, retoure, zuruckschick*, geld zuruck, adresse, mail, mails, email*, e mail, e-mail, telefon*, name, benachrichtigung*, falligkeit*, plan kundigen, lieferung, bestellung, beleg*, passwort",
  },
  sv: {
    method:
      "hur jag betalar, amex, sparkonto, lonekonto, ersattningskort, bank, kortuppgifter, kort, kortet, korten, visa, mastercard, bankkort, kreditkort, betalsatt, betalsattet, betalningssatt, betalningsmetod, konto, kontot, bankkonto, iban",
    change:
      "fel, ersattningskort, gamla, min frus, min mans, avslutat kontot, galler bara, lagg, i stallet, byt, byta, byter, andra, andrar, annat, andra kort, nytt, nya, uppdatera, uppdaterar, ersatt, ersatta, flytta over, istallet, i stallet, hellre, anvand",
    fresh: "nytt, nya, ersattningskort",
    expired:
      "gatt ut, gar ut, gick ut, ar for gammalt, for gammalt, inte giltigt, ogiltigt, inte langre giltigt, har lopt ut, loper ut",
    automatic:
      "autobetalning, autobetalningen, automatiskt, automatisk, automatiska, autobetalning, autobetalningen, autogiro, autogirot, av sig sjalv, av sig sjalvt, av er sjalva, pa egen hand, autopay",
    stop: "stanger jag av, stang av, ta bort, slapp, sluta, slutar, stang av, stanga av, stoppa, avsluta, avslutar, avaktivera, inaktivera, sag upp, saga upp, inte, inget, inga, ingen, avbryt, utan, slipp, slippa",
    polite: "kan ni inte, kan du inte, skulle ni inte",
    start:
      "kan den, kan det, hur gar jag over, autobetalning tack, ga over, sla pa, satt pa, satta pa, slar pa, ordna, ordnar, aktivera, borja, vill, kan ni, kan jag, skulle, lagg, lagga, gor, bara, igen, tack, satt upp, stall in",
    self: "manuellt, for hand, betala sjalv, betalar sjalv, betala det sjalv, betala den sjalv, betala dem sjalv, betalar hellre sjalv, hellre betala sjalv, betalningarna sjalv, skota betalningarna, skota det sjalv",
    own: "sjalv",
    pay: "betal*, skicka*, bestamma, overfora, skota",
    now: "nu, igar, halva, idag, en delbetalning, en betalning, i dag, genast, direkt, allt, hela, i fortid, tidigare",
    fact: "utomlands, vilka kort, tar ni inte, varfor, nar, vilket, vilka, ar min, ar det, ar den, ar mina, dras det, dras den, dras betalningen, dras pengarna, hur mycket, hur funkar, hur fungerar, vad hander, vad ar, igar, forra veckan, redan, drog ni, har ni, tar ni",
    state:
      "ar min, ar mina, ar den, ar autogiro, ar autobetalning, dras, drar ni, kommer ni, gar den, gar det, har jag",
    other:
      "snott, snodd, aldrig gjort, nekades, nekad, nekat, avvisa*, gick inte igenom, gar inte igenom, stoppade, sparr*, misslyck*, fungerar inte, funkar inte, stulet, stals, stulits, bedrager*, lurad, hackat, hackad, nagon har, tappa*, tappade, forlorat, kanner inte, lov, tva ganger, dubbelt, aterbetal*, retur*, pengar tillbaka, adress*, mejl*, mail*, e post, telefon*, namn, avisering*, notis*, forfallodag*, avsluta min plan, leverans*, bestallning*, kvitto*, losenord",
  },
  ar: {
    method:
      "بطاقات, أمريكان إكسبريس, حساب, حساب التوفير, حسابي الثاني, بنك, بطاقة, البطاقة, بطاقتي, بطاقه, الكرت, كرت, كرتي, فيزا, الفيزا, ماستركارد, الماستركارد, طريقة الدفع, طريقة دفع, حسابي, حساب بنكي, الآيبان",
    change:
      "استخدم بطاقة, استخدم بطاقتي, استخدم فيزا, استخدم الفيزا, استخدم ماستركارد, حول, حولي, غلط, بديلة, القديمة, زوجتي, زوجي, سكرت, حطوا, الثاني, جديد, أغير, غيروا, تغيير, أبدل, تبديل, بدلوا, استبدال, أستبدل, تحديث, أحدث, حدثوا, مختلفة, أخرى, الأخرى, ثانية, الثانية, بطاقتي الثانية, جديدة, الجديدة, حولوا, التحويل إلى, بدل, بدلا, استخدموا, استخدام",
    fresh: "جديد, جديدة, الجديدة, بديلة",
    expired:
      "انتهت, انتهت صلاحيتها, منتهية, المنتهية, تنتهي, بتنتهي, ستنتهي, لم تعد صالحة, غير صالحة, مش صالحة, خلصت",
    automatic:
      "تندفع تلقائيا, تلقائي, التلقائي, تلقائيا, تلقائية, التلقائية, أوتوماتيك, الأوتوماتيك, أوتوماتيكي, أوتوماتيكيا, من نفسكم, لوحدها, لوحده, من نفسها, الخصم المباشر, خصم مباشر",
    stop: "أقفل, اقفلوا, بطلوا, شيلوا, أشيل, أزيل, إزالة, توقفوا, أوقفوا, أوقف, وقفوا, إيقاف, ألغي, ألغوا, إلغاء, عطلوا, أعطل, تعطيل, لا, ما, مش, مو, بدون, بلا",
    polite: "ما تقدرون, ألا يمكن, ما ممكن",
    start:
      "فعل, فعلي, شغل, شغلي, أنتقل, رجعوه, رجعوا, لو سمحتم, من فضلكم, هل ممكن, شغلوا, تشغيل, أشغل, فعلوا, أفعل, تفعيل, أريد, ابغى, عايز, بدي, أود, هل يمكنكم, هل يمكن, ممكن, خلوا, اجعلوها, اجعلوا, اخصموا, اخصموها, من جديد, ارجعوا",
    self: "يدويا, يدوي, أدفع بنفسي, أدفعها بنفسي, أن أدفع بنفسي, أسدد بنفسي, أسددها بنفسي, الدفع بنفسي, أدفع لحالي, أدفع لوحدي, بيدي",
    own: "بنفسي, لحالي, لوحدي, بيدي",
    pay: "أدفع, الدفع, أسدد, السداد, أحول, تحويل, أقرر, أدفعها",
    now: "قسطا, قسط, الآن, أمس, النصف, نصف, اليوم, فورا, حالا, كل شيء, كامل, كاملا, مبكرا",
    fact: "أستخدم بطاقتي, ما البطاقات, تقبلون, أي الخطط, في الخارج, لماذا, ليش, ليه, متى, امتى, أي بطاقة, هل خطتي, هل تخصم, هل يخصم, هل الدفع, كم, كيف يعمل, ماذا يحدث, أمس, سبق, خصمتم, هل تقبلون",
    state:
      "هل خطتي, هل خططي, هل تخصم, هل يخصم, هل تخصمون, هل ستخصم*, هل تسحب*, هل الدفع, هل الدفعة, هل دفعتي, هل دفعاتي, هل الخصم",
    other:
      "انرفضت, ترفض, تنقبل, ما سويتها, لم أقم, رفضت, رفض, مرفوضة, مرفوض, فشل*, محظورة, سرقت, مسروقة, انسرقت, احتيال, نصب, اختراق, شخص, ضاعت, فقدت, لا أعرف*, غير معروف*, إذني, بدون إذن, مرتين, استرداد, الاسترداد, استرجاع, إرجاع, الإرجاع, يرجع المبلغ, عنوان*, بريد*, إيميل*, هاتف*, رقمي, اسمي, الإشعارات, إشعارات, رسائل, موعد*, إلغاء خطتي, توصيل, طلبية, إيصال*, كلمة",
  },
};
