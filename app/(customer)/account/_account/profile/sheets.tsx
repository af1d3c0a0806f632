import type { Profile, ProfilePart } from "#server/profile/schema.ts";
import { EmailSheet } from "./email-sheet.tsx";
import { HomeSheet } from "./home-sheet.tsx";
import { NameSheet } from "./name-sheet.tsx";
import { PhoneSheet } from "./phone-sheet.tsx";

type PartSheetProps = {
  part: ProfilePart;
  profile: Profile;
  onClose: () => void;
};

export function PartSheet({ part, profile, onClose }: PartSheetProps) {
  if (part === "name") return <NameSheet name={profile.name} onClose={onClose} />;
  if (part === "phone") return <PhoneSheet phone={profile.phone} onClose={onClose} />;
  if (part === "email") return <EmailSheet onClose={onClose} />;
  return <HomeSheet home={profile.home} country={profile.livesIn} onClose={onClose} />;
}
