import type { Language } from "#server/platform/locale.ts";

export type ReportingWords = {
  /** Of a purchase somebody else has made, or of something that is broken in them. */
  other: string;
  /** Things that have not come, or do not work, and were bought nowhere. */
  notBought: string;
  /** Asks how it is done, or wishes to: nothing has happened yet. */
  asks: string;
  /** Asks after the money that comes back. */
  refund: string;
  goods: string;
  ordered: string;
  negated: string;
  /** Enough with a no. */
  arrived: string;
  /** With a no and with goods. */
  got: string;
  /** Enough alone: it has not come. */
  nothing: string;
  /** With goods, or with what was ordered. */
  missing: string;
  faulty: string;
  wrong: string;
  /** With what was ordered, and no no: another thing has come. */
  instead: string;
  sentBack: string;
  cancelled: string;
  twice: string;
  /** With "twice". */
  charged: string;
  /** Enough alone. */
  charges: string;
  news: string;
  /** What they have reported. */
  matter: string;
  /** Only with what is wrong with a thing: it may be about us. */
  complaint: string;
  shop: string;
  answered: string;
};

/** Comma-separated; a word may end in `*` for any ending. */
export const reportingWords: Record<Language, ReportingWords> = {
  en: {
    other:
      "didnt buy, did not buy, never bought, wasnt me, was not me, recognise, recognize, someone ordered, somebody ordered, someone else ordered, someone used, someone bought, someone else bought, in my name, with my name, under my name, fraud*, scam*, hacked, stolen, stole, never ordered, didnt order, did not order, never made, didnt make, returned by, unknown, im broken, i am broken, failed, declined",
    notBought:
      "card, cards, app, website, site, page, login, log in, code, link, button, account, chat, bot, payment, payments, refund*, money, mail*, email*, sms, receipt, invoice, statement, letter, reminder, call, callback, salary, wage*, my pay, benefits, bank, return, returns, reply, answer, autopay, direct debit, notification*, password, charged",
    asks: "how do i, how can i, how to, can i, could i, may i, what if, if i, when i, should i, i want to, i need to, id like to, will i, am i able",
    refund: "refund*, money back, my money, the money, credited, reimburse*",
    goods:
      "parcel, parcels, package, packages, order, orders, delivery, item, items, goods, product, stuff, thing, box",
    ordered: "ordered, bought",
    negated: "never, not, didnt, hasnt, havent, isnt, wasnt, no, didn, hasn, still no, nothing",
    arrived:
      "arrive, arrived, arives, arived, came, come, delivered, turned up, turn up, shown up, showed up, show up, got here",
    got: "got, received, recieved, receive, recieve, here",
    nothing:
      "nothing turned up, nothing came, nothing arrived, nothing here, nothing there, theres nothing, nothing has come, no sign of it, never got it, never received it",
    missing:
      "and nothing, n nothing, still nothing, lost, missing, gone missing, still waiting, waiting for weeks, been waiting, waiting since",
    faulty:
      "in pieces, in bits, to bits, came off, has come off, came away, died on, died after, died within, died straight, broken, brokn, faulty, defective, defect, damaged, cracked, smashed, torn, ripped, stopped working, stopped workin, doesnt work, dont work, not working, wont turn on, wont switch on, came apart, fell apart, fell off, fallen apart, falling apart, broke after, broke down, it broke, broke already, has a hole, scratched, dead on arrival, shattered, leaks, leaking, packed in, a crack",
    wrong:
      "wrong size, wrong colour, wrong color, wrong item, wrong items, wrong product, wrong thing, wrong things, wrong model, wrong one, wrong stuff, wrong shoes, not what i ordered, isnt what i ordered, wasnt what i ordered, something else entirely, completely different, someone elses, somebody elses, looks nothing like, nothing like the picture, not as described, sent me something else, sent me a different, sent a different",
    instead: "got, received, recieved, came, sent me, arrived",
    sentBack:
      "posted the * back, posted my * back, posted them back, sent these back, sent those back, sent this back, returned, sent it back, sent them back, sent back, sent everything back, sent all of it back, posted it back, sent the * back, sent my * back, took it back, brought it back, dropped the return, handed the parcel in",
    cancelled: "cancelled, canceled, canceld",
    twice: "twice, two times, 2x, 2 times, double",
    charged:
      "charge, charged, took, taken, take, takin, paid, debited, billed, deducted, withdrawn, payment, same amount, same money, came out, gone out, went out",
    charges:
      "double charge, double charged, charged double, charged twice, duplicate payment, duplicate charge",
    news: "any news, news on, news about, update, updates, status, what about, whats with, whats up with, hows, how is, how are, whats happening, what happened to, heard anything, where are we, whats going on",
    matter:
      "my return, the return, my report, my case, the case, my claim, my reported, what i reported, the problem i reported, the thing i reported, i reported",
    complaint: "my complaint, complaint about, complained",
    shop: "have they, did they, shop, store, seller, merchant, retailer",
    answered:
      "answer, answered, reply, replied, respond, responded, got back, get back, gotten back, said anything",
  },
  de: {
    other:
      "nicht gekauft, nie gekauft, nich gekauft, war ich nicht, kenne ich nicht, kenn ich nicht, nicht bestellt, nie bestellt, jemand hat, auf meinen namen, in meinem namen, mit meinem namen, betrug*, betrogen, gehackt, gestohlen, geklaut, unbekannt*, bin kaputt, mich kaputt, fehlgeschlagen, abgelehnt",
    notBought:
      "karte, karten, app, website, webseite, seite, anmeldung, einloggen, code, link, knopf, konto, chat, bot, zahlung, zahlungen, erstattung*, geld, mail*, email*, sms, beleg, rechnung, brief, mahnung, erinnerung, anruf, ruckruf, gehalt, lohn, bank, retoure, ruckgabe, rucksendung, antwort, automatik, lastschrift, passwort",
    asks: "wie kann ich, wie schicke ich, wie melde ich, wie storniere ich, kann ich, konnte ich, darf ich, was wenn, wenn ich, soll ich, sollte ich, ich mochte, ich will, muss ich ein, wurde gern",
    refund: "erstatt*, geld zuruck, mein geld, das geld, gutgeschrieben, gutschrift, ruckzahlung",
    goods:
      "zeug, paket, packchen, pakete, bestellung, lieferung, artikel, ware, sachen, produkt, sendung, karton",
    ordered: "bestellt, gekauft",
    negated: "nie, niemals, nicht, nich, net, ned, kein, keine, keinen, nichts, nix, nimmer",
    arrived:
      "angekommen, ankommen, ankam, gekommen, kam, kamen, geliefert, zugestellt, eingetroffen, aufgetaucht",
    got: "bekommen, erhalten, gekriegt",
    nothing:
      "nix da, nichts da, liegt nichts, nichts hier, nix hier, nichts angekommen, nix angekommen, nichts gekommen",
    missing:
      "noch nicht da, nicht hier, seit wochen nichts, monat nichts, und nichts, verloren, verschwunden, weg, warte, warten, warte seit, warte immer noch, warte noch immer, verschollen",
    faulty:
      "abgegangen, geht ab, ging ab, in scherben, in stucken, in einzelteilen, geist aufgegeben, zerschlagen, kaputt, kaput, defekt, beschadigt, fehlerhaft, mangelhaft, gerissen, zerbrochen, gebrochen, zerkratzt, gehen nicht mehr, geht nicht mehr, gehn nicht mehr, geht nicht an, gehn nach, gehen nach, geht nach, ging nach, funktioniert nicht, funktionieren nicht, funktioniert nicht mehr, tut nicht mehr, hin, riss, loch, abgefallen, undicht, auseinander, auseinandergefallen, lauft nicht mehr, lasst sich nicht einschalten, ist eingegangen",
    wrong:
      "falsche größe, falschen größe, falsche farbe, falscher artikel, falschen artikel, falsches produkt, falsche produkt, falsche schuhe, falsche ware, falsche sachen, falsches geschickt, falsch geliefert, was anderes bekommen, etwas anderes bekommen, was anderes drin, was ganz anderes, etwas ganz anderes, anderes geschickt, nicht das was ich bestellt, nicht was ich bestellt, nicht wie beschrieben, ganz anders aus, fremde sachen, das falsche",
    instead: "bekommen, gekommen, gekriegt, erhalten, geliefert, geschickt, kam",
    sentBack:
      "zuruckgeschickt, zuruckgesendet, zuruckgesandt, zuruck geschickt, retourniert, zuruckgegeben, zuruckgebracht",
    cancelled: "storniert, widerrufen, gecancelt, abbestellt",
    twice: "zweimal, zwei mal, 2 mal, 2x, doppelt",
    charged:
      "ging, gingen, abgegangen, abgebucht, eingezogen, belastet, abgezogen, bezahlt, gezahlt, berechnet, genommen, abbuchung, gebucht, runter, weg",
    charges: "doppelte abbuchung, doppelte zahlung, doppelbuchung, doppelt abgebucht",
    news: "was neues, etwas neues, neues, neuigkeiten, was ist mit, was ist aus, was wurde aus, status, stand, wie steht, wie sieht es, wie siehts, wie lauft, gehort",
    matter:
      "meine rucksendung, meiner rucksendung, meine ruckgabe, meiner ruckgabe, meine retoure, meiner retoure, meine reklamation, meiner reklamation, der reklamation, reklamation, meine meldung, meiner meldung, meinem fall, mein fall, meines falls, was ich gemeldet habe, dem gemeldeten, den ich gemeldet habe, das ich gemeldet habe",
    complaint: "beschwerde, beschwert",
    shop: "haben sie, haben die, shop, handler, laden, verkaufer, geschaft",
    answered:
      "geantwortet, antwort, reagiert, gemeldet, zuruckgemeldet, ruckmeldung, schon was gesagt",
  },
  sv: {
    other:
      "inte kopt, aldrig kopt, inte jag som, var inte jag, kanner inte, inte bestallt, aldrig bestallt, nagon har bestallt, nagon annan har bestallt, nagon bestallde, i mitt namn, pa mitt namn, bedrager*, lurad, hackad, hackat, stulit, stulen, stulet, okand*, ar trasig inombords, jag ar trasig, nekades, nekad, misslyck*",
    notBought:
      "kort, kortet, app, appen, sidan, hemsidan, webbplatsen, inloggning*, kod, koden, lank, lanken, knappen, konto, kontot, chatten, betalning, betalningen, aterbetal*, pengar, pengarna, mejl*, mail*, sms, kvitto*, faktura*, brev, paminnelse*, samtal, lon, lonen, bidrag*, bank, banken, retur, returen, svar, autogiro, losenord",
    asks: "hur returnerar, hur skickar, hur anmaler, hur avbestaller, hur gor jag, kan jag, far jag, vad hander om, om jag, nar jag, ska jag skicka, jag vill, jag skulle vilja, jag behover",
    refund: "aterbetal*, pengar tillbaka, pengarna, mina pengar",
    goods:
      "bestallningar, saker, sakerna, prylar, prylarna, paket, paketet, paketen, bestallning, bestallningen, order, ordern, leverans, leveransen, vara, varan, varor, varorna, grejer, grejerna, produkten",
    ordered: "bestallde, bestallt, kopte, kopt",
    negated: "aldrig, inte, ej, inget, ingenting, inga, ingen",
    arrived:
      "kom, kommit, kommit fram, framme, levererat, levererad, levererades, levererats, dykt upp, dok upp, anlant",
    got: "fick, fatt, mottagit",
    nothing:
      "inget har dykt upp, ingenting har kommit, inget har kommit, finns inget, inget har, inget dar, har finns inget, inget kom",
    missing:
      "tappat bort, tappade bort, slarvat bort, inte har, inte framme, borta, borttappat, forsvunnit, forsvunnet, vantar, vantat, vantar fortfarande",
    faulty:
      "i bitar, i smulor, krossad, krossat, krossade, dog forsta, dog direkt, trasig, trasigt, trasiga, sonder, defekt, skadad, skadat, skadade, felaktig, felaktigt, sprucken, spricka, slutade funka, slutat funka, slutade fungera, slutat fungera, funkar inte, fungerar inte, gick av, lossnat, lossnade, hal i, repig, repa, lacker, gar inte att starta, startar inte, dog efter",
    wrong:
      "fel storlek, fel farg, fel vara, fel varor, fel produkt, fel modell, fel sak, fel saker, fel grejer, fel skor, fick nagot annat, skickade nagot annat, helt annat, nagon annans, inte det jag bestallde, inte vad jag bestallde, inte som beskriven, ser inte ut som, skickade fel, fel skickat",
    instead: "fick, fatt, kom, skickade",
    sentBack:
      "returnerat, returnerade, skickat tillbaka, skickade tillbaka, skickat till baka, lamnat tillbaka, lamnade tillbaka, lamnat in paketet, sant tillbaka",
    cancelled:
      "avbestalld, avbestalldes, avbruten, avbestallde, avbestallt, avbokade, avbrot, avbrutit, annullerade, annullerat, angrade",
    twice: "tva ganger, 2 ganger, dubbelt, 2x, dubbla",
    charged:
      "drog, dragit, drogs, dragits, dragen, tog, tagit, betalat, betalade, betalt, debiterad, debiterats, debiterat, dragning, belastat, pengar, betalning",
    charges:
      "dubbeldragen, dubbeldraget, dubbeldragning, dubbel dragning, dubbeldebiterad, dubbel betalning",
    news: "nytt om, nagot nytt, nat nytt, nyheter, hur gar det, hur gick det, vad hander med, vad blev det, status, laget, hur ar det med, uppdatering",
    matter:
      "min retur, returen, min reklamation, reklamationen, min anmalan, anmalan, mitt arende, arendet, det jag anmalde, som jag anmalde, som jag har anmalt",
    complaint: "mitt klagomal, klagomal, klagade",
    shop: "har de, har dom, butiken, affaren, handlaren, saljaren, butik",
    answered: "svarat, svarade, svar, hort av sig, aterkommit, sagt nagot",
  },
  ar: {
    other:
      "لم أشتر*, لم اشتري, ما اشتريت, مو أنا, لست أنا, لا أعرف*, ما أعرف*, لم أطلب*, ما طلبت, شخص طلب, أحد طلب, أحدا طلب, شخص آخر طلب, باسمي, احتيال, نصب, اختراق, سرق*, مسروق*, غير معروف*, أنا محطم, أنا مكسور, فشل*, رفضت, مرفوض*",
    notBought:
      "بطاقة, البطاقة, بطاقتي, تطبيق, التطبيق, الموقع, الصفحة, الدخول, رمز, الرمز, كود, الكود, رابط, الرابط, الزر, الحساب, حسابي, المحادثة, الدفع, الدفعة, دفعتي, الاسترداد, استرداد, المبلغ, المال, الفلوس, فلوس, بريد, إيميل, رسالة, إيصال, فاتورة, تذكير, مكالمة, اتصال, راتب, راتبي, الراتب, البنك, الإرجاع, المرتجع, كلمة",
    asks: "كيف, هل يمكن, هل أستطيع, هل يمكنني, ممكن أرجع, ممكن ادفع, أقدر, ماذا لو, إذا أرجعت*, لو أرجعت*, لو رجعت*, إذا رجعت*, أريد, ابغى, أبغى, عايز, بدي, أحتاج, عندما",
    refund: "استرداد, الاسترداد, فلوسي, مالي, أموالي, مال, المبلغ",
    goods:
      "طرد, الطرد, طردي, طلب, الطلب, طلبي, طلبية, الطلبية, طلبيتي, شحنة, الشحنة, شحنتي, منتج, المنتج, البضاعة, الغرض, الأغراض, شي, شيء",
    ordered: "طلبت, اشتريت, طالب",
    negated: "ما, لم, مو, مش, لا, أبدا",
    arrived: "",
    got: "",
    nothing:
      "ما جت, ما جات, ما وصل*, ما يوصل*, لم يصل*, لم تصل*, لم يوصل*, ما جاني*, ما جاتني, ما إجا*, ما استلمت*, لم أستلم*, لم يسلم*, لم أحصل على طلبي, ما في شي, مافي شي, ولا شيء, ولا شي, ما وصل شي, لم يصل شيء, لم يصلني شيء, ما وصلني شي, لا يوجد شيء",
    missing: "ضيعت, ضيعوا, ضيع, ضاع, ضاعت, ضائع, اختفى, مفقود, أنتظر, انتظر, ناطر, مستني",
    faulty:
      "مكسرة, مكسر, شرخ, مشروخ, مشروخة, مكسور, مكسورة, المكسور, المكسورة, المعطوب, الخربان, الخربانة, التالف, معطوب, معطوبة, معطل, معطلة, تالف, تالفة, تالفا, معيب, معيبة, خربان, خربانة, خرب, خربت, تعطل, تعطلت, انكسر, انكسرت, خراب, ما يشتغل, ما تشتغل, لا يعمل, لا تعمل, ما بيشتغل, مش شغال, مو شغال, مخدوش, ممزق, ممزقة, مشقوق, مثقوب, بايظ, بايظة, عطلان, عطلانة",
    wrong:
      "مقاس غلط, المقاس غلط, مقاس خاطئ, مقاسا خاطئا, مقاس خطأ, لون غلط, لون خاطئ, لونا خاطئا, منتج خاطئ, منتجا خاطئا, منتج غلط, شي غلط, شيء خاطئ, وصلني شي ثاني, وصلني شيء آخر, جاني شي ثاني, منتج مختلف, منتجا مختلفا, منتج آخر, غير ما طلبت, غير اللي طلبته, مو اللي طلبته, مش اللي طلبته, ليس ما طلبته, ليس كما وصف, لا يشبه الصورة, غرض شخص آخر, غلطوا بالطلب",
    instead: "جاني, وصلني, وصلتني, إجاني, استلمت, أرسلوا, بعتولي, جاتني",
    sentBack:
      "رجعت, أرجعت, رجعته, رجعتها, أرجعته, أرجعتها, أعدت, أعدته, أعدتها, رديت, رجعنا, أرسلته راجعا",
    cancelled: "ألغيت, ألغى, ألغيته, ألغيتها, ألغوا, كنسلت, انلغى",
    twice: "مرتين, مرتان, ضعف, دبل, مضاعف",
    charged:
      "انحسب, انحسبت, انحسبوا, طلع, خصم, خصمتم, خصمتوا, خصمت, انخصم, انخصمت, سحبتم, سحبتوا, سحب, انسحب, انسحبت, أخذتم, أخذتوا, دفعت, حسبتم, حسب, حسبتوا, الدفعة, المبلغ",
    charges: "خصم مزدوج, خصم مكرر, دفعة مكررة",
    news: "شو صار, ايش صار, وش صار, إيش صار, ماذا حدث, ماذا حصل, ما أخبار, شو أخبار, وين وصل*, أين وصل*, في جديد, فيه جديد, هل من جديد, أي جديد, حالة, ما مصير, ماذا عن",
    matter:
      "الإرجاع, إرجاعي, المرتجع, بلاغي, البلاغ, حالتي, ما أبلغت عنه, اللي بلغت عنه, المشكلة التي أبلغت",
    complaint: "شكوى, شكواي, الشكوى",
    shop: "هل ردوا, هل جاوبوا, المتجر, المحل, البائع, الشوب, التاجر",
    answered: "رد, ردوا, جاوب, جاوبوا, أجاب, جواب, الرد, ردا",
  },
};
