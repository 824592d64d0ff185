/** The import schemes of the bundler that this extension uses. */
declare module "url:*" {
  const url: string;
  export default url;
}

declare module "data-text:*" {
  const text: string;
  export default text;
}

declare module "*.css";
