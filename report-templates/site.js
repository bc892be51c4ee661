// Shows only those entries of the index that hold all words of the field. Without it the index is whole.
(function () {
  "use strict";
  var form = document.querySelector("form.search");
  var field = document.getElementById("query");
  var found = document.getElementById("found");
  var groups = Array.from(document.querySelectorAll("section.index"));

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  var entries = groups.map(function (group) {
    return Array.from(group.querySelectorAll(":scope > ul > li")).map(function (item) {
      return { item: item, text: plain(item.textContent) };
    });
  });

  function show() {
    var words = plain(field.value).split(/\s+/).filter(Boolean);
    var count = 0;
    groups.forEach(function (group, i) {
      var left = 0;
      entries[i].forEach(function (entry) {
        var fits = words.every(function (word) { return entry.text.includes(word); });
        entry.item.hidden = !fits;
        left += fits ? 1 : 0;
      });
      group.hidden = left === 0;
      count += left;
    });
    found.textContent = words.length === 0 ? "" : found.dataset.text.replace("{count}", String(count));
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  field.addEventListener("input", show);
  field.value = new URLSearchParams(location.search).get("q") || "";
  show();
}());
