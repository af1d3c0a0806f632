import { useTranslations } from "next-intl";
import { LEAST } from "#server/insights/policy.ts";
import type { AgentFigures } from "#server/insights/schema.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { useAmounts } from "./amounts.ts";
import { More, Panel, Table } from "./panel.tsx";

/** By name, never by rank; what rests on too few cases is not said at all. */
export function AgentTable({ agents }: { agents: AgentFigures[] }) {
  const t = useTranslations("insights.people");
  const tDefinitions = useTranslations("insights.definitions");
  const { number, share, score, duration, known } = useAmounts();
  if (agents.length === 0) return <Empty title={t("none")}>{t("noneHint")}</Empty>;
  const enough = (text: string, of: number) => (of < LEAST ? t("tooFew", { count: of }) : text);
  return (
    <Panel id="agents" title={t("title")} hint={t("hint", { least: LEAST })}>
      <Table
        labelledBy="agents"
        head={[t("name"), t("chats"), t("first"), t("held"), t("repeats"), t("score")]}
        rows={agents.map((agent) => ({
          key: agent.agentId,
          cells: [
            <bdi key="name">{agent.name}</bdi>,
            number(agent.chats),
            enough(known(agent.first, duration), agent.requests),
            enough(duration(agent.heldMs), agent.chats),
            enough(share(agent.repeats), agent.chats),
            enough(
              t("scoreOf", { score: known(agent.score, score), count: agent.rated }),
              agent.rated,
            ),
          ],
        }))}
      />
      <More label={t("repeats")}>{tDefinitions("repeats")}</More>
    </Panel>
  );
}
