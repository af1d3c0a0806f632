import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./app/_i18n/request.ts",
  experimental: {
    messages: {
      path: "./app/_i18n/messages",
      format: "json",
      locales: ["en", "de", "sv", "ar"],
      // The parser of messages stays out of the browser: 9 KB compressed.
      precompile: true,
    },
  },
});

/** The program in server/main.ts serves HTTP; Next only renders what is in app/. */
export default withNextIntl({
  // A second build beside the first one: tests build into a folder of their own.
  distDir: process.env.NEXT_DIST || ".next",
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm run check` has already looked at the types of the whole tree.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  experimental: {
    // The first view of a page waits for one answer and not for two: 0.6 s on a slow line.
    inlineCss: true,
  },
});
