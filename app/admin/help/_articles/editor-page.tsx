import type { ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";
import { BackLink } from "#app/_ui/back-link.tsx";
import { StaffPage } from "../../_shell/staff-page.tsx";

type EditorPageProps = {
  back: { href: string; label: string };
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
};

/** Where the help is written, wide enough for words and their preview side by side. */
export const EditorPage = ({ back, children, ...head }: EditorPageProps) => (
  <Areas names={["chat", "articleDesk", "help", "staff"]}>
    <StaffPage back={<BackLink href={back.href}>{back.label}</BackLink>} {...head}>
      {children}
    </StaffPage>
  </Areas>
);
