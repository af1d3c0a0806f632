/**
 * People do not write in the words of a help page. Each concept lists, per language, how they do write (normalised:
 * lower case, without accents and apostrophes); question and passage both become concepts before they are compared.
 * An entry that ends in `*` also stands for longer words, and `_` for one word in between.
 */
export type Concept =
  | "cannot-pay"
  | "refund"
  | "return"
  | "late"
  | "early"
  | "move-date"
  | "fee"
  | "method"
  | "failed"
  | "interest"
  | "data"
  | "person"
  | "instalments"
  | "how-long";

export const CONCEPTS: Record<string, Record<Concept, string>> = {
  en: {
    "cannot-pay":
      "cant pay, cannot pay, can not pay, cant _ pay, cant afford, cannot afford, not afford, unable to pay, not able to pay, wont be able to pay, dont have the money, dont have enough money, no money, not enough money, short of money, money is tight, tight this month, lost my job, out of work, unemployed, in debt, hardship, broke, struggl*, difficult* paying, hard to pay",
    refund:
      "money back, my money, refund*, reimburs*, pay me back, paid back, got back, get back, give back, credited",
    return:
      "return*, send back, send _ back, send _ _ back, sending _ back, sent back, sent _ back, sent _ _ back, dont want it, dont want them, doesnt fit, dont fit, wrong size, too small, too big",
    late: "late, overdue, past due, missed, miss a payment, behind, forgot*, too late, reminder*, debt collect*, unpaid",
    early:
      "early, earlier, ahead, in advance, before it is due, before the due date, pay off, pay it off, pay it all, pay everything, pay all, all at once, whole amount, settle, sooner, pay now",
    "move-date":
      "move*, moving, postpone*, extend*, extension*, delay*, push back, push _ back, change the date, change date, change my date, change the due date, more time, another day, other day, pay later, later date, few more days, payday, salary, after i get paid, different date",
    fee: "fee, fees, penalt*, extra cost*, late charge*, cost more, costs more, costs anything",
    method:
      "card, cards, visa, mastercard, bank account, direct debit, payment method*, apple pay, google pay, paypal, swish, iban, new card, change my card, expired card, pay with, how can i pay, ways to pay",
    failed:
      "failed, fail*, declined, rejected, bounced, didnt go through, did not go through, doesnt go through, not go through, didnt work, doesnt work, not working, unsuccessful, insufficient*, not enough on",
    interest: "interest, apr, rate, rates, financing, finance*, loan, credit cost*",
    data: "personal data, my data, data, privacy, gdpr, delete my account, close my account, delete me, information about me, what you know about me, tracking, who sees",
    person:
      "human, person, people, someone, somebody, agent*, advis*, talk to, speak to, speak with, talk with, call you, call me, phone, customer service, complain*",
    instalments:
      "instal*, split*, in parts, pay in, three payments, four payments, 3 payments, 4 payments, plan, plans, schedule, due date*, when do i pay, when is, how does it work, how it works, monthly",
    "how-long":
      "how long, how many days, how soon, how fast, when will i get, when do i get, when will it, takes, take, arrive*, arriving",
  },
  de: {
    "cannot-pay":
      "nicht zahlen, nicht bezahlen, nicht _ zahlen, nicht _ bezahlen, kein geld, nicht genug geld, zu wenig geld, nicht leisten, knapp bei kasse, job verloren, arbeit verloren, arbeitslos, schulden, geldsorgen, zahlungsschwierig*, pleite, engpass, schaffe es nicht, nicht aufbringen",
    refund:
      "geld zuruck, geld _ zuruck, erstatt*, ruckerstatt*, ruckzahl*, zuruckerstatt*, zuruckbekomm*, zuruckgezahlt, gutschrift*, mein geld, gutgeschrieben",
    return:
      "rucksend*, zuruckschick*, zuruckgeschickt, zurucksenden, zuruckgeben, zuruckgegeben, retour*, ruckgabe*, schicke zuruck, schicke _ zuruck, umtausch*, passt nicht, passen nicht, falsche grosse, zu klein, zu gross",
    late: "uberfallig*, verspat*, zu spat, spater bezahlt, vergessen, verpasst, versaumt, mahnung*, mahn*, inkasso, im verzug, verzug, offen geblieben",
    early:
      "fruher, vorzeitig*, vorher, vorab, im voraus, sofort zahlen, jetzt zahlen, alles auf einmal, alles bezahlen, auf einmal, restbetrag, ablosen, ganz bezahlen",
    "move-date":
      "verschieb*, verschoben, verlanger*, aufschub, stundung, stunden, aufschieben, spater zahlen, spater bezahlen, anderer tag, anderes datum, anderen tag, anderen termin, datum andern, termin andern, falligkeit andern, mehr zeit, ein paar tage, gehalt",
    fee: "gebuhr*, mahngebuhr*, strafe, zusatzkosten, extra kosten, kostet es, kostet das, was kostet",
    method:
      "karte, karten, kreditkarte*, bankkonto, konto, lastschrift, zahlungsart*, zahlungsmittel, zahlungsweise, zahlungsmethode*, paypal, apple pay, google pay, iban, neue karte, womit",
    failed:
      "fehlgeschlagen, abgelehnt, nicht geklappt, klappt nicht, nicht durchgegangen, gescheitert, zuruckgewiesen, ging nicht, geht nicht, nicht gedeckt, funktioniert nicht",
    interest: "zins*, effektivzins, jahreszins, finanzier*, kredit*, ratenkredit",
    data: "daten, datenschutz, dsgvo, personenbezogen*, konto loschen, loschen, loscht, gespeichert, uber mich",
    person:
      "mensch*, person, mitarbeiter*, berater*, jemand*, sprechen, reden, anrufen, telefon*, kundendienst, kundenservice, beschwer*",
    instalments:
      "rate, raten, ratenzahlung*, ratenplan, teilzahlung*, aufteil*, in teilen, zahlungsplan, plan, falligkeit*, fallig, wie funktioniert, wann muss ich, monatlich",
    "how-long":
      "wie lange, wie viele tage, wann bekomme, wann kommt, wann ist, dauert, dauern, dauer, angekommen, ankommt",
  },
  sv: {
    "cannot-pay":
      "kan inte betala, kan ej betala, inte betala, inte _ betala, har inte rad, inte rad, inga pengar, inte pengar, har inte pengar, inte tillrackligt, ont om pengar, kort om pengar, knapert, forlorat jobbet, forlorade jobbet, arbetslos*, skuld*, betalningssvarig*, svart att betala, pank, klarar inte",
    refund:
      "pengarna tillbaka, pengar tillbaka, mina pengar, tillbaka pengar*, aterbetal*, aterbetalning*, fa tillbaka, fatt tillbaka, kredit*",
    return:
      "retur*, returner*, skicka tillbaka, skicka _ tillbaka, skickat tillbaka, skickade tillbaka, skickat _ tillbaka, skickade _ tillbaka, lamna tillbaka, lamnat tillbaka, angra*, passar inte, fel storlek, for liten, for stor, for sma, for stora",
    late: "sen, sent, for sent, forsenad*, forfall*, missat, missade, glomt, glomde, paminnels*, inkasso, efter med, obetald*",
    early:
      "tidigare, i fortid, fortid*, i forvag, betala nu, betala allt, allt pa en gang, hela beloppet, hela summan, losa*, slutbetal*, direkt",
    "move-date":
      "flytta*, skjuta upp, skjut upp, skjuta fram, skjuta pa, senarelagg*, forlang*, uppskov, anstand, andra datum*, andra forfallodag*, annan dag, annat datum, betala senare, mer tid, nagra dagar till, lon, lonen",
    fee: "avgift*, forseningsavgift*, paminnelseavgift*, straff*, extra kostnad*, kostar det, vad kostar",
    method:
      "kort, kortet, kreditkort*, bankkonto, konto, autogiro, betalsatt*, betalningssatt*, swish, paypal, apple pay, google pay, nytt kort, byta kort",
    failed:
      "misslyck*, nekad*, nekat, nekades, avvisad*, gick inte igenom, gar inte igenom, inte igenom, fungerar inte, funkar inte, fungerade inte, funkade inte, tackning",
    interest:
      "ranta*, rantan, ranto*, effektiv ranta, finansier*, delbetalning*, lan, lanet, kredit",
    data: "personuppgift*, uppgifter, mina uppgifter, data, gdpr, integritet*, radera*, ta bort mitt konto, avsluta kontot, sparar ni",
    person:
      "manniska*, person, personen, nagon, handlaggare*, radgivare*, prata med, tala med, snacka med, ringa, telefon*, kundtjanst, kundservice, klaga*, klagomal",
    instalments:
      "delbetal*, dela upp*, delar upp, uppdel*, rat, rater, betalplan*, avbetal*, plan, planen, betalningsplan*, forfallodag*, nar ska jag betala, hur fungerar, hur funkar, manadsvis",
    "how-long":
      "hur lang tid, hur lange, hur manga dagar, nar far jag, nar kommer, tar det, de tar, framme",
  },
  ar: {
    "cannot-pay":
      "لا استطيع الدفع, لا استطيع ان ادفع, لا اقدر ادفع, ما اقدر ادفع, لا اقدر على الدفع, لا يمكنني الدفع, لن استطيع الدفع, لا استطيع السداد, تعذر عليك الدفع, لا تستطيع الدفع, ما عندي فلوس, ليس لدي مال, ليس معي مال, لا املك المال, ما معي فلوس, فقدت عملي, فقدت وظيفتي, عاطل, ديون, ضائقه, ظروف ماليه, صعوبه ماليه, مفلس",
    refund:
      "استرداد, استرجاع المال, استرجاع فلوسي, استعاده, فلوسي, اموالي, نقودي, المبلغ المسترد, المبالغ المسترده, مسترد, يرجع لي, ترجع لي, رد المبلغ, ترجيع الفلوس, ارجاع المال",
    return:
      "ارجاع, ارجعت, ارجع, اعاده, اعدت, مرتجع*, ترجيع, ارجاعها, ارجاعه, المقاس, لا يناسبني, ما يناسب",
    late: "متاخر, متاخره, تاخر, تاخرت, تاخير, فات الموعد, فاتني, نسيت, تجاوز الموعد, تذكير, تحصيل, غير مدفوع*",
    early:
      "مبكر, مبكرا, قبل الموعد, قبل موعده, مقدما, دفعه واحده, كل المبلغ, كامل المبلغ, المبلغ كله, سداد كامل, ادفع الان, الدفع الان",
    "move-date":
      "تاجيل, اجل, تاجل, تغيير الموعد, تغيير موعد, تغيير التاريخ, تغيير تاريخ, نقل موعد, تمديد, موعد اخر, يوم اخر, ادفع لاحقا, وقت اكثر, مهله, الراتب, راتبي",
    fee: "رسوم, رسم, غرامه, غرامات, تكلفه اضافيه, تكاليف, كم يكلف",
    method:
      "بطاقه, بطاقتي, بطاقات, حساب بنكي, الحساب البنكي, طريقه الدفع, طرق الدفع, وسيله الدفع, وسائل الدفع, فيزا, ماستركارد, ابل باي",
    failed:
      "فشل, فشلت, مرفوض*, رفض, رفضت, لم تنجح, لم ينجح, لم يتم, لا تعمل, ما اشتغلت, رصيد غير كاف",
    interest: "فائده, فوائد, نسبه, تمويل, قرض, ربا",
    data: "بيانات, بياناتي, خصوصيه, معلوماتي, حذف حسابي, اغلاق حسابي, حذف الحساب, معلومات شخصيه",
    person:
      "شخص, انسان, موظف, موظفه, احد, بشري, اتكلم مع, اكلم, اتحدث, التحدث, خدمه العملاء, اتصال, هاتف, شكوي",
    instalments:
      "قسط, اقساط, تقسيط, تقسم, دفعات, خطه, خطط, جدول, موعد الاستحقاق, تاريخ الاستحقاق, كيف تعمل, كيف يعمل, متي ادفع, شهري",
    "how-long":
      "كم يستغرق, تستغرق, يستغرق, كم يوم, كم يوما, متي يصل, متي تصل, متي استلم, مده, مده وصول*, كم من الوقت",
  },
};

export const STOP_WORDS: Record<string, string> = {
  en: "a an the i im ive my me you your we it its is are was be been am do does did can could will would should have has had to of for in on at and or but not no this that these those with from what when how why where which who there here if so just please want need like get got if hi hello hey",
  de: "ich mein meine meinen meinem meiner mir mich du sie ihr wir es ist sind war bin der die das den dem des ein eine einen einem einer und oder aber nicht kein kann konnen konnte wird werden wurde habe hat hatte zu zum zur von fur in im an am auf mit aus was wann wie warum wo welche wer wenn so bitte mochte will brauche hallo",
  sv: "jag min mitt mina mig du ni er vi det den de ar var en ett och eller men inte ingen kan kunde ska skulle vill har hade att av for i pa till med fran vad nar hur varfor var vilken vem om sa snalla behover hej",
  ar: "كم لديكم عني انا انت نحن هو هي هذا هذه ذلك من في علي الي عن مع ما ماذا متي كيف لماذا اين هل ان او و لا لم لن اذا كان قد اريد عندي لي",
};
