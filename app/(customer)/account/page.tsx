import { Account, accountTitle } from "#app/_account/account.tsx";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { methodId } from "#server/payments/schema.ts";
import { PayDay } from "./_account/pay-day.tsx";
import { Methods } from "./_account/methods.tsx";
import { More } from "./_account/more.tsx";
import { Reminders } from "./_account/reminders.tsx";

export const generateMetadata = accountTitle;

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const [caller, query] = await Promise.all([api(), searchParams]);
  const [methods, { payDay }] = await Promise.all([caller.methods.list(), caller.plans.payDay()]);
  return (
    <Account>
      <Areas names={["methods"]}>
        <Methods methods={methods} added={idIn(query.added)} replaced={idIn(query.replace)} />
      </Areas>
      <Areas names={["plans"]}>
        <PayDay payDay={payDay} />
      </Areas>
      <Reminders />
      <More />
    </Account>
  );
}

const idIn = (value: unknown) => methodId.shape.id.nullable().catch(null).parse(value);
