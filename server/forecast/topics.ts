import { TRAINING } from "#server/conversations/training.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";

const entries = Object.entries(TRAINING);
export const TOPIC_NAMES = entries.map(([name]) => name);
export const TOPIC_TRAINING: Topic[] = entries.map(([, training]) => training);
