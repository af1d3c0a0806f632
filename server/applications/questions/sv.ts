import type { Questions } from "./questions.ts";

export const sv: Questions = {
  situations: [
    {
      said: [
        ["customer", "Ni drog 495 kr två gånger i morse. Jag behöver pengarna till hyran."],
        ["us", "Jag ser två dragningar på 495 kr i din plan idag."],
        ["customer", "När får jag tillbaka dem då?"],
      ],
      options: [
        "Det är bankens fel, så fråga dem.",
        "Den ena ska du få tillbaka. Jag startar återbetalningen nu och berättar vilken dag den kommer så snart det syns.",
        "Du får ha lite tålamod, sådant här tar tid.",
        "Du har dem garanterat inom en timme.",
      ],
      best: 1,
    },
    {
      said: [
        [
          "customer",
          "Jag blev uppsagd i fredags. Jag vet inte hur jag ska klara betalningen den första.",
        ],
      ],
      options: [
        "Enligt avtalet ska du betala den första.",
        "Det var tråkigt att höra. Kan du inte låna av familjen?",
        "Det var tråkigt att höra. Hör av dig när du har hittat ett nytt jobb.",
        "Det var tråkigt att höra. Vi kan pausa betalningarna eller flytta datumet. Vad skulle hjälpa dig mest?",
      ],
      best: 3,
    },
    {
      said: [
        ["customer", "Hej, jag skriver åt min pappa. Hur mycket har han kvar att betala?"],
        ["us", "Hej! Är din pappa med dig?"],
        ["customer", "Nej, men jag kan hans personnummer."],
      ],
      options: [
        "Jag får bara prata om hans planer med honom. Loggar han in själv ser han allt, och vi hjälper honom gärna.",
        "Okej, skriv personnumret så tittar jag.",
        "Runt två tusen kronor, men det har du inte hört av mig.",
        "Det har du inte med att göra.",
      ],
      best: 0,
    },
  ],
  free: [
    ["customer", "Er assistent sa att min retur var godkänd. Butiken säger tvärtom. Vem ljuger?"],
    [
      "us",
      "Jag har läst chatten: assistenten hade fel. Butiken håller fortfarande på att kontrollera skorna.",
    ],
    ["customer", "Jaha. Och vad händer nu?"],
  ],
};
