import { Account, accountTitle } from "#app/_account/account.tsx";

export const generateMetadata = accountTitle;

export default function StaffAccountPage() {
  return (
    <div className="overflow-y-auto">
      <Account />
    </div>
  );
}
