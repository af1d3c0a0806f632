import type { OxlintConfig } from "oxlint";

type Wall = { group?: string[]; regex?: string; allowTypeImports?: true; message: string };

const wall = (files: string[], ...patterns: Wall[]) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns }] as ["error", object] },
});

const VIEW = ["#app/**", "**/app/**", "react", "react/**", "react-dom", "react-dom/**"];
const NEXT = ["next", "next/**"];
const START_UP = ["#server/boot/**", "#server/main.ts"];
const NO_MACHINE = "Screens run these files too: they know no database, no clock and no machine.";

/** Of a screen. */
const apiOnly: Wall[] = [
  {
    group: [
      "#server/**",
      "!#server/*/schema.ts",
      "!#server/*/policy.ts",
      "!#server/platform/format/**",
      "!#server/platform/calendar.ts",
      "!#server/platform/locale.ts",
      "!#server/platform/viewer.ts",
    ],
    allowTypeImports: true,
    message:
      "Screens import schemas, policies, formats, the calendar, languages, roles and types of the server, nothing that runs there.",
  },
  {
    group: ["**/server/**", "!@trpc/server/observable"],
    message: "Import the server's schemas as #server/<noun>/schema.ts.",
  },
  {
    regex: "^(node:|@prisma/|pg$|graphile-worker$|redis$|nodemailer$)",
    allowTypeImports: true,
    message: "Screens reach data through the API.",
  },
  { group: ["next/font/google", "next/image"], message: "Fonts are shipped and images are plain." },
  {
    regex: "^(#app/[^_]|(\\.\\./){2}([^_]|$))",
    message: "A screen imports its own folder, and what all screens share.",
  },
];

const noData: Wall = {
  group: ["#app/_trpc/**", "#app/_chat/**", "@trpc/**", "@tanstack/**"],
  message: "A building block of the interface loads no data.",
};

const noView: Wall = {
  group: [...VIEW, ...NEXT, "@trpc/**", "#server/api/**", "**/api/**", ...START_UP, "#prisma/**"],
  message: "The domain knows neither the transport nor the view, nor what seeds a demo.",
};

const PURE = ["address", "cursor", "locale", "secrets-in-text/span", "viewer", "zod"];

const pure: Wall[] = [
  { regex: "^(node:|pg$|@prisma/)", allowTypeImports: true, message: NO_MACHINE },
  {
    group: [
      "#server/**",
      "!#server/*/schema.ts",
      "!#server/*/policy.ts",
      ...PURE.map((name) => `!#server/platform/${name}.ts`),
    ],
    allowTypeImports: true,
    message: "A schema or policy rests on other schemas and policies only.",
  },
];

const noDomain: Wall[] = [
  { group: ["#server/**", "!#server/platform/**"], message: "The platform knows no domain." },
  { group: ["../**"], message: "The platform knows no domain." },
  {
    group: [...VIEW, ...NEXT, "@trpc/**", "#prisma/**"],
    message: "The platform knows neither the transport nor the view.",
  },
];

const noMachine: Wall[] = [
  {
    group: ["#server/**", "!#server/platform/format/**", "../**", "#app/**"],
    message: NO_MACHINE,
  },
  { regex: "^(node:|pg$|@prisma/|react|next|@trpc/)", message: NO_MACHINE },
];

const noDatabase: Wall[] = [
  { group: [...VIEW, ...NEXT, ...START_UP, "#prisma/**"], message: "The API knows no view." },
  {
    group: [
      "#server/platform/db.ts",
      "#server/platform/prisma/**",
      "@prisma/**",
      "pg",
      "graphile-worker",
    ],
    allowTypeImports: true,
    message: "A procedure calls a domain verb; the verb reaches the database.",
  },
];

/** Of the walls that a file stands behind the last one counts alone. */
export default {
  plugins: ["typescript", "react", "jsx-a11y", "import", "unicorn", "oxc"],
  categories: { correctness: "error", suspicious: "error" },
  ignorePatterns: ["server/platform/prisma/**", ".next*/**", ".data/**", "node_modules/**"],
  rules: {
    "react/react-in-jsx-scope": "off",
    "import/no-unassigned-import": "off",
    "import/no-named-as-default-member": "off",
    "no-underscore-dangle": "off",
    "require-yield": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "import/no-cycle": "error",
  },
  overrides: [
    wall(["app/**"], ...apiOnly),
    wall(["app/_ui/**"], ...apiOnly, noData),
    wall(["server/**"], noView),
    wall(["server/*/schema.ts", "server/*/policy.ts"], noView, ...pure),
    wall(["server/platform/**"], ...noDomain),
    wall(["server/platform/format/**"], ...noMachine),
    wall(["server/api/**"], ...noDatabase),
    { files: ["server/main.ts", "server/boot/**"], rules: { "no-restricted-imports": "off" } },
  ],
} satisfies OxlintConfig;
