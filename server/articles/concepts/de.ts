import type { Concept } from "../concepts.ts";

export const de: Record<Concept, string> = {
  "cannot-pay":
    "nicht zahlen, nicht bezahlen, nicht _ zahlen, nicht _ bezahlen, kein geld, nicht genug geld, zu wenig geld, nicht leisten, knapp bei kasse, job verloren, arbeit verloren, arbeitslos, schulden, geldsorgen, zahlungsschwierig*, pleite, engpass, schaffe es nicht, nicht aufbringen, zahlung _ nicht moglich, paus*, zahlungspause*",
  refund:
    "geld zuruck, geld _ zuruck, erstatt*, ruckerstatt*, ruckzahl*, zuruckerstatt*, zuruckbekomm*, zuruckgezahlt, gutschrift*, mein geld, gutgeschrieben",
  return:
    "rucksend*, zuruckschick*, zuruckgeschickt, zurucksenden, zuruckgeben, zuruckgebe, zuruckgegeben, retour*, ruckgabe*, schicke zuruck, schicke _ zuruck, umtausch*, passt nicht, passen nicht, falsche grosse, zu klein, zu gross",
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
  call: "anruf, anrufe, anrufs, anrufen, angerufen, zuruckrufen, zuruckgerufen, ruckruf*, ruft mich, rufen sie mich, rufen sie an, rufnummer*, telefonnummer*, telefonisch*, telefonat*, telefonier*, am telefon, per telefon",
  assistant:
    "assistent*, ki, bot, chatbot*, roboter*, kunstliche intelligenz, computerprogramm, maschine",
  "sign-in":
    "anmeld*, einlogg*, eingeloggt, login, code, codes, passwort*, kennwort*, komme nicht rein, nicht ins konto",
  "no-code":
    "kein code, keinen code, kein anmeldecode, keinen anmeldecode, code kommt nicht, code kam nicht, code ist nicht da, code nicht bekommen, code nicht erhalten, code nicht angekommen, wo ist mein code, wo bleibt der code, wo bleibt mein code",
  devices:
    "gerat, gerate, geraten, sitzung*, abmeld*, abgemeldet, auslogg*, ausgeloggt, handy verloren, telefon verloren, handy gestohlen",
  language:
    "sprache, sprachen, dunkelmodus, dark mode, darstellung, dunkel, hell, ubersetz*, auf deutsch, auf englisch, auf arabisch, auf schwedisch",
  feedback: "ruckmeldung*, feedback, idee, ideen, vorschlag*, verbesserung*, lob, loben, bug",
  rating: "bewert*, sterne",
  "not-delivered":
    "nicht angekommen, nie angekommen, nicht geliefert, nie geliefert, nicht zugestellt, nicht gekommen, nie gekommen, kam nie, kam nicht, nicht erhalten, nie erhalten, kommt nicht an, paket verloren, paket ist weg, ging verloren, paket verloren ging, wo ist mein paket, wo ist meine bestellung, wo ist meine lieferung, wo bleibt",
  damaged:
    "beschadig*, kaputt*, defekt*, fehlerhaft*, zerbrochen, falscher artikel, falschen artikel, falsche ware, falsches produkt, falsche farbe, nicht das was",
  cancelled: "stornier*, storno*, abbestell*",
  unknown:
    "kenne ich nicht, kenn ich nicht, nicht kenne, nicht kennen, nicht erkenne, unbekannt*, nicht bestellt, nie bestellt, nicht gekauft, nie gekauft, nicht von mir, nicht zuordnen, auf meinen namen, in meinem namen, in ihrem namen",
  fraud:
    "betrug*, betrogen, betruger*, abzocke, phishing, gehackt, gestohlen, verdachtig*, gefalscht*, merkwurdige mail, merkwurdige e mail, komische mail, jemand hat meine",
  complaint: "beschwer*, reklam*, ombudsstelle, unfair",
  "not-approved":
    "genehmig*, limit, limits, kreditrahmen, verfugungsrahmen, einkauf abgelehnt, kauf abgelehnt, bestellung abgelehnt",
  receipt:
    "beleg, belege, belegen, rechnung, rechnungen, quittung*, aufstellung*, kontoauszug*, zahlungsnachweis*",
  currency:
    "wahrung*, wechselkurs*, umrechnung*, ausland, anderes land, anderen land, euro, dollar, verreis*, umzieh*, ziehe um, reise",
  "credit-file": "schufa*, bonitat*, auskunftei*, score, kreditwurdig*, kreditauskunft",
  "on-time":
    "mitternacht, punktlich*, wochenende*, feiertag*, sonntag*, samstag*, zeitzone*, bis wann, um wie viel uhr, welche uhrzeit",
  "several-plans":
    "mehrere plane, zwei plane, beide plane, plane zusammen*, plane zugleich, anderen plan, zusammenleg*, zusammenfass*",
  gift: "geschenk*, verschenk*, jemand anders, jemand anderem, anderen menschen, andere person, karte meiner, karte meines, karte von",
  "new-details":
    "neue e mail, neue mail, e mail adresse andern, mail adresse andern, e mail andern, mailadresse andern, adresse geandert, neue adresse, neuer name, neuen namen, namen andern, name geandert, heisse jetzt, geheiratet, nachname*, umgezogen, zwei konten",
  death: "gestorben, verstorben*, verstarb, tod, tot, todesfall, nachlass, erbe, erben, beerdigung",
  accessibility:
    "barriere*, behinder*, screenreader, vorlese*, blind, gehorlos, schwerhorig, sehbehindert, tastatur, grossere schrift, leichte sprache, app",
};
