import { Account, accountTitle } from "#app/_account/account.tsx";
import { api } from "#app/_trpc/server.ts";
import { Methods } from "./_account/methods.tsx";

export const generateMetadata = accountTitle;

export default async function AccountPage() {
  const methods = await (await api()).methods.list();
  return (
    <Account>
      <Methods methods={methods} />
    </Account>
  );
}
