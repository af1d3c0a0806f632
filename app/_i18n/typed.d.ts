import type articleDesk from "./messages/en/articleDesk.json";
import type assistant from "./messages/en/assistant.json";
import type assistantDesk from "./messages/en/assistantDesk.json";
import type auth from "./messages/en/auth.json";
import type callbacks from "./messages/en/callbacks.json";
import type hardship from "./messages/en/hardship.json";
import type hardshipDesk from "./messages/en/hardshipDesk.json";
import type refundDesk from "./messages/en/refundDesk.json";
import type insights from "./messages/en/insights.json";
import type knowledge from "./messages/en/knowledge.json";
import type caseDesk from "./messages/en/caseDesk.json";
import type cases from "./messages/en/cases.json";
import type chat from "./messages/en/chat.json";
import type common from "./messages/en/common.json";
import type complaintDesk from "./messages/en/complaintDesk.json";
import type complaints from "./messages/en/complaints.json";
import type documents from "./messages/en/documents.json";
import type connections from "./messages/en/connections.json";
import type imports from "./messages/en/imports.json";
import type desk from "./messages/en/desk.json";
import type feedback from "./messages/en/feedback.json";
import type files from "./messages/en/files.json";
import type help from "./messages/en/help.json";
import type mail from "./messages/en/mail.json";
import type methods from "./messages/en/methods.json";
import type payments from "./messages/en/payments.json";
import type plans from "./messages/en/plans.json";
import type privacy from "./messages/en/privacy.json";
import type profile from "./messages/en/profile.json";
import type promise from "./messages/en/promise.json";
import type reminders from "./messages/en/reminders.json";
import type rules from "./messages/en/rules.json";
import type signIn from "./messages/en/signIn.json";
import type spending from "./messages/en/spending.json";
import type staff from "./messages/en/staff.json";

/** A key that no catalogue has does not compile. */
declare module "next-intl" {
  interface AppConfig {
    Messages: {
      articleDesk: typeof articleDesk;
      assistant: typeof assistant;
      assistantDesk: typeof assistantDesk;
      auth: typeof auth;
      callbacks: typeof callbacks;
      caseDesk: typeof caseDesk;
      hardship: typeof hardship;
      hardshipDesk: typeof hardshipDesk;
      refundDesk: typeof refundDesk;
      insights: typeof insights;
      knowledge: typeof knowledge;
      cases: typeof cases;
      chat: typeof chat;
      common: typeof common;
      complaintDesk: typeof complaintDesk;
      complaints: typeof complaints;
      connections: typeof connections;
      imports: typeof imports;
      desk: typeof desk;
      documents: typeof documents;
      feedback: typeof feedback;
      files: typeof files;
      help: typeof help;
      mail: typeof mail;
      methods: typeof methods;
      payments: typeof payments;
      plans: typeof plans;
      privacy: typeof privacy;
      profile: typeof profile;
      promise: typeof promise;
      reminders: typeof reminders;
      rules: typeof rules;
      signIn: typeof signIn;
      spending: typeof spending;
      staff: typeof staff;
    };
  }
}
