import {
  aboutPlan,
  give,
  idea,
  note,
  praise,
  problem,
  quietly,
  reply,
  set,
  type Submission,
  take,
} from "./submission.ts";

export const SWEDISH: Submission[] = [
  idea(
    0,
    "Låt mig välja vilken dag i månaden jag betalar. Lönen kommer den 25:e, allt annat är stress.",
  ),
  problem(
    1,
    "betalsidan öppnas på min samsung men beloppet är inte ifyllt, måste backa och börja om",
  ),
  aboutPlan(
    problem(
      4,
      "Skickade tillbaka halva ordern och fick pengarna på kortet, men planen räknar som om jag behållit allt. Eller läser jag fel?",
      take("jonas"),
      note("jonas", "Återbetalningen är delad, men raderna är svåra att läsa. Kolla med samir."),
    ),
  ),
  praise(6, "Jonas i chatten var fantastisk!! Lugn, tydlig och rolig. Ge honom en fika från mig."),
  idea(
    8,
    "Påminnelse två dagar innan i stället för samma dag, tack. Samma dag hinner jag inte flytta pengar.",
    set("ruth", "planned"),
    reply(
      "ruth",
      "Bra tanke. Vi bygger så att du själv väljer hur långt i förväg påminnelsen kommer.",
    ),
  ),
  problem(
    12,
    "Assistenten svarar på engelska fast jag skriver på svenska ibland. Mest när jag nämner ett märke.",
    take("jonas"),
    set("jonas", "doing"),
    note(
      "jonas",
      "Märken på engelska drar språkgissningen åt fel håll. Fler exempel till modellen.",
    ),
  ),
  quietly(idea(14, "Mörkare mörkt läge")),
  aboutPlan(
    problem(
      18,
      "Butiken gick i konkurs, soffan kom aldrig. Planen är pausad vilket är bra, men jag vill inte behöva fråga varje vecka vad som händer.",
      give("ruth", "grace"),
      set("grace", "doing"),
      reply(
        "grace",
        "Det ska du inte behöva. Jag följer ärendet med konkursförvaltaren och skriver till dig så fort något händer, senast om två veckor.",
      ),
    ),
  ),
  idea(
    23,
    "Visa summan av allt jag har kvar att betala, på ett ställe. Inte bara per plan.",
    take("samir"),
    set("samir", "done"),
    reply("samir", "Summan per månad finns nu till höger på första sidan. Tack för knuffen."),
  ),
  problem(26, "fick fyra mejl samma minut om fyra planer. ett hade räckt", set("samir", "planned")),
  praise(30, "Smidigt att kunna prata med en människa direkt. Behövde det den dagen."),
  aboutPlan(
    problem(
      35,
      "Betalade i förskott men fick ändå två streck på planen som ”kommande” till dagen efter. Trodde jag hade betalat dubbelt.",
      set("grace", "doing"),
      set("grace", "done"),
      reply(
        "grace",
        "Nu ändras planen i samma ögonblick som betalningen går igenom. Du har betalat en gång, precis som du skulle.",
      ),
    ),
  ),
  idea(
    42,
    "Kvitton som pdf, gärna alla på en gång för ett år. Behöver till deklarationen varje vår.",
    set("samir", "planned"),
  ),
  problem(
    47,
    "Chatten täcker knappen ”Betala” när tangentbordet är uppe på min telefon. Måste stänga tangentbordet först.",
    take("ruth"),
    set("ruth", "done"),
    reply("ruth", "Tack, det var lätt att hitta när du beskrev det så bra. Det är lagat."),
  ),
  idea(
    55,
    "Gemensam plan för två. Min sambo och jag delar på kylskåpet, bokstavligt talat.",
    set("samir", "declined"),
    reply(
      "samir",
      "Vi förstår önskan, men två personer i ett avtal kräver en annan sorts prövning än den vi får göra. Därför gör vi det inte nu.",
    ),
  ),
  praise(66, "Allt bara funkar. 10/10"),
  problem(
    75,
    "Kom inte in efter byte av mejladress, fick vänta tre dagar på hjälp. Det är för länge.",
    take("jonas"),
    note("jonas", "Fastnade i fel kö. Kön heter nu rätt sak."),
    set("jonas", "done"),
    reply(
      "jonas",
      "Tre dagar var för länge, och vi ber om ursäkt. Frågor om inloggning går nu direkt till en medarbetare.",
    ),
  ),
  idea(90, "Widget på hemskärmen med nästa betalning"),
  quietly(
    problem(
      104,
      "Kalla mig inte vid förnamn i breven, det gör inte ens min mamma",
      set("ruth", "declined"),
      note("ruth", "Vi säger du och förnamn till alla i Sverige. Ingen annan har nämnt det."),
    ),
  ),
  aboutPlan(
    praise(
      112,
      "Fick rätt direkt när butiken debiterat fel belopp. Tack Grace!",
      set("ruth", "done"),
    ),
  ),
];
