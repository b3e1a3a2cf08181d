/** Setting the server up. */
export function SetUpPage() {
  return null;
}
