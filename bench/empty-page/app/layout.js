export const metadata = {
  title: "Empty",
  description: "A page with nothing on it.",
  // Otherwise the browser asks for one, and what is not there costs points.
  icons: { icon: "data:," },
};

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
