import type { Concept } from "../concepts.ts";

export const sv: Record<Concept, string> = {
  "cannot-pay":
    "kan inte betala, kan ej betala, inte betala, inte _ betala, har inte rad, inte rad, inga pengar, inte pengar, har inte pengar, inte tillrackligt, ont om pengar, kort om pengar, knapert, forlorat jobbet, forlorade jobbet, arbetslos*, skuld*, betalningssvarig*, svart att betala, pank, klarar inte, paus*, betalningspaus*",
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
  interest: "ranta*, rantan, ranto*, effektiv ranta, finansier*, delbetalning*, lan, lanet, kredit",
  data: "personuppgift*, uppgifter, mina uppgifter, data, gdpr, integritet*, radera*, ta bort mitt konto, avsluta kontot, sparar ni",
  person:
    "manniska*, person, personen, nagon, handlaggare*, radgivare*, prata med, tala med, snacka med, ringa, telefon*, kundtjanst, kundservice, klaga*, klagomal",
  instalments:
    "delbetal*, dela upp*, delar upp, uppdel*, rat, rater, betalplan*, avbetal*, plan, planen, betalningsplan*, forfallodag*, nar ska jag betala, hur fungerar, hur funkar, manadsvis",
  "how-long":
    "hur lang tid, hur lange, hur manga dagar, nar far jag, nar kommer, tar det, de tar, framme",
  call: "ringa, ringer, ring mig, ring upp, ringa upp, uppringd*, ringd, bli uppringd, telefonnummer*, telefonsamtal*, i telefon, per telefon, boka samtal, bokat samtal, boka ett samtal, ett samtal tar",
  assistant:
    "assistent*, ai, ain, bot, chattbot*, robot*, artificiell intelligens, datorprogram, maskin",
  "sign-in": "logga in, loggar in, inlogg*, kod, koden, koder, losenord*, kommer inte in",
  "no-code":
    "ingen kod, ingen inloggningskod, koden kommer inte, koden kom inte, koden har inte kommit, inte fatt koden, inte fatt nagon kod, far inte koden, far inte nagon kod, var ar koden, var ar min kod",
  devices:
    "enhet, enheten, enheter, enheterna, sessioner, logga ut, loggar ut, utlogg*, inloggad, tappat mobilen, tappat telefonen, borttappad telefon, stulen mobil",
  language:
    "sprak, spraket, morkt lage, utseende*, morkt, ljust, tema, oversatt*, pa svenska, pa engelska, pa arabiska, pa tyska",
  feedback: "synpunkt*, feedback, ide, iden, ideer, forslag, forbattring*, berom, bugg, buggar",
  rating: "betyg*, stjarnor, omdome*",
  "not-delivered":
    "inte kommit, inte kommit fram, inte levererat*, inte levererad, inte levererats, aldrig kommit, kom aldrig, aldrig kom, kom inte, inte fatt mitt, inte fatt min, inte fatt mina, inte framme, paketet ar borta, paketet borta, forsvunnet paket, var ar mitt paket, var ar min bestallning, var ar min leverans, var ar min order",
  damaged:
    "skadad*, skadat, trasig*, sonder, defekt*, felaktig vara, fel vara, fel varor, fel produkt, fel farg, inte det jag bestallt",
  cancelled: "avbestall*, avbokad order, annuller*, avboka min bestallning",
  unknown:
    "kanner inte igen, inte kanner igen, inte igen, okand*, inte bestallt, aldrig bestallt, inte kopt, aldrig kopt, inte gjort, inte mitt kop, i mitt namn, i ditt namn",
  fraud:
    "bedrageri*, bedragare*, bluff*, lurad, lurendrejeri, natfiske, hackad*, hackat, stulit, stulen, stulet, misstank*, konstigt mejl, konstigt mail, nagon har anvant",
  complaint: "klaga*, klagomal*, orattvis*, arn",
  "not-approved":
    "godkand*, godkant, godkannas, kopgrans*, kreditgrans*, limit, maxbelopp, kopet nekades, nekades kop, nekad nar jag skulle kopa",
  receipt: "kvitto*, kvitton*, faktura, fakturan, fakturor, sammanstallning*, kontoutdrag*, intyg",
  currency:
    "valut*, vaxelkurs*, utomlands, utlandet, annat land, euro, dollar, reser, resa, flytta till",
  "credit-file": "kreditupplysning*, kreditvardig*, kreditbetyg, uc, betalningsanmarkning*",
  "on-time":
    "midnatt, i tid, helg, helgen, helger, helgdag*, roda dagar, rod dag, sondag*, lordag*, tidszon*, till nar, vilken tid, hur dags",
  "several-plans":
    "flera planer, tva planer, bada planerna, alla planer, planer samtidigt, annan plan, sla ihop, slas ihop, lagga ihop",
  gift: "present, presenter, presenten, gava, gavan, nagon annan, nagon annans, annan person, min frus kort, min mans kort, min mammas kort, min pappas kort",
  "new-details":
    "ny e post*, ny mejl*, ny mail*, byta e post*, byta mejl*, byta mail*, andra min e post*, andra min mejl*, andra min mail*, andra e post*, nytt namn, byta namn, bytt namn, andra mitt namn, andra namn, efternamn, gift mig, gift dig, ny adress, tva konton",
  death: "dott, dog, dod, doda, dodsfall*, avlid*, gatt bort, gick bort, dodsbo*, begravning",
  accessibility:
    "tillganglig*, funktionsned*, funktionshind*, skarmlasare*, blind, dov, horselskad*, synskad*, tangentbord*, storre text, lattlast, enklare ord, app, appen",
};
