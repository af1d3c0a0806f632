import { openAssistant } from "#server/assistant/hooks.ts";

/** As start-up does it: without this, whoever writes is answered by nobody. */
openAssistant();
