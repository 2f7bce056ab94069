// The search page.
(() => {
"use strict";
})();
