import type { Questions } from "./questions.ts";

export const en: Questions = {
  situations: [
    {
      said: [
        [
          "customer",
          "My payment of £41.50 was taken twice this morning. I need that money for rent.",
        ],
        ["us", "I can see two entries of £41.50 from today on your plan."],
        ["customer", "So when do I get it back?"],
      ],
      options: [
        "Please be patient. These things take time.",
        "Your bank is to blame, so ask them.",
        "One of the two is ours to return. I’ll start that now, and tell you the date as soon as the refund shows it.",
        "You’ll definitely have it within the hour.",
      ],
      best: 2,
    },
    {
      said: [["customer", "I lost my job on Friday. I don’t know how to pay on the 1st."]],
      options: [
        "I’m sorry to hear that. We can look at a payment pause together. Would that help, or would a later date be enough?",
        "Your contract says you pay on the 1st.",
        "I’m sorry to hear that. Could you borrow the money from your family?",
        "I’m sorry to hear that. Write again once you’ve found work.",
      ],
      best: 0,
    },
    {
      said: [
        ["customer", "Hi, I’m calling for my mother. Can you tell me what she still owes?"],
        ["us", "Hello! Is your mother with you?"],
        ["customer", "No, but I know her date of birth and everything."],
      ],
      options: [
        "Fine, give me her date of birth and I’ll look it up.",
        "She owes about two hundred pounds, but you didn’t hear it from me.",
        "No.",
        "I can only talk about her plans with her. If she signs in herself, she sees everything there, and we’re happy to help her.",
      ],
      best: 3,
    },
  ],
  free: [
    [
      "customer",
      "Your assistant told me my return was accepted. Now the shop says it wasn’t. Who’s lying?",
    ],
    ["us", "I’ve read the chat: the assistant was wrong. The shop is still checking the shoes."],
    ["customer", "Great. And now?"],
  ],
};
