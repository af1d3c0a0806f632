import { Account, accountTitle } from "#app/_account/account.tsx";

export const generateMetadata = accountTitle;

export default function AccountPage() {
  return <Account />;
}
