<#-- The content of a report as a page of the site, from the same model as its PDF. Texts: t(key); figures: value(f),
     interval(f), full(f), margin(f). No style attributes and no scripts: the page forbids them. -->
<#macro wide label><div class="wide" tabindex="0" role="group" aria-label="${label}"><#nested></div></#macro>

<#macro figureTable d id="t-" + d.id>
<@wide d.title><table id="${id}"><caption>${d.title}</caption>
<thead><tr><th scope="col">${d.rowHeader}</th><#list d.columns as h><th scope="col" class="number">${h}</th></#list></tr></thead>
<tbody><#list d.rows as r><tr><th scope="row">${r.label}</th><#list r.figures as f><td class="number">${value(f)}<#if f.lower??> <span class="ci">${interval(f)}</span></#if><#if f.note?has_content> <span class="ci">${f.note}</span></#if></td></#list></tr>
</#list></tbody></table></@wide>
</#macro>

<#macro wordTable d>
<@wide d.title><table id="w-${d.id}"><caption>${d.title}</caption>
<thead><tr><#list d.columns as h><th scope="col">${h}</th></#list></tr></thead>
<tbody><#list d.rows as r><tr><#list r.cells as c><#if c?is_first><th scope="row">${c}</th><#else><td>${c}</td></#if></#list></tr>
</#list></tbody></table></@wide>
</#macro>

<#macro chart c>
<div class="chart" id="f-${c.id}">
<h3><span class="no">${c.number}</span> ${c.title}</h3>
<#if c.note?has_content><p class="note">${c.note}</p></#if>
<figure><div class="canvas" tabindex="0" role="group" aria-label="${c.title}"><img src="drawing:${c.id}" alt="${c.alternative}"/></div>
<figcaption>${c.source}</figcaption></figure>
<details><summary>${t("page.behind")}<span class="hidden">: ${c.title}</span></summary>
<p>${c.alternative}</p>
<#if c.table??><@figureTable c.table/></#if>
</details>
</div>
</#macro>

<#macro content s>
<#list s.paragraphs as p><p>${p}</p>
</#list>
<#if s.charts?has_content><div class="charts"><#list s.charts as c><@chart c/></#list></div></#if>
<#list s.tables as d><@wordTable d/></#list>
<#list s.figures as d><@figureTable d/></#list>
</#macro>

<#macro section s within="">
<section<#if s.id != within> id="${s.id}"</#if>>
<#if s.heading?has_content><h3>${s.heading}</h3></#if>
<@content s/>
</section>
</#macro>

<#macro head h lead="">
<h2><span class="no">${h.number}</span> ${h.title}</h2>
<#if lead?has_content><p class="lead">${lead}</p></#if>
</#macro>

<#macro chapter c>
<section class="part" id="${c.heading.id}">
<@head c.heading c.lead/>
<#nested>
<#list c.sections as s><@section s c.heading.id/></#list>
</section>
</#macro>

<#macro sign f><#if !f.value?? || f.unclear><span class="pale">${value(f)}</span><#elseif f.lower?? && f.upper?? && (f.lower > 0)><span class="up">${value(f)}</span><#elseif f.lower?? && f.upper?? && (f.upper < 0)><span class="down">${value(f)}</span><#else><span class="pale">${value(f)}</span></#if></#macro>

<#macro scorecardTable>
<@wide t("scorecard.table")><table id="scorecard-table"><caption>${t("scorecard.table")}</caption>
<thead><tr><th scope="col">${t("column.indicator")}</th><th scope="col" class="number">${t("column.valueci")}</th><#if scorecard.compared><th scope="col" class="number">${t("column.partner")}</th><th scope="col" class="number">${t("column.gappartner")}</th></#if><#if scorecard.trend><th scope="col" class="number">${t("column.change")}</th></#if><#if scorecard.compared><th scope="col">${t("column.band")}</th><th scope="col">${t("column.rank")}</th></#if></tr></thead>
<tbody><#list scorecard.lines as l><tr id="i-${l.code}"<#if l.head> class="head"</#if>><th scope="row">${l.name}</th><td class="number">${value(l.value)}<#if l.value.lower??> <span class="ci">${interval(l.value)}</span></#if></td><#if scorecard.compared><td class="number">${value(l.partner)}</td><td class="number">${value(l.gap)}</td></#if><#if scorecard.trend><td class="number"><@sign l.change/></td></#if><#if scorecard.compared><td>${l.band}</td><td>${l.rank}</td></#if></tr>
</#list></tbody></table></@wide>
<p class="note">${t("scorecard.note")}</p>
</#macro>

<#macro keyFigures>
<ul class="facts">
<#list front.keyFigures as k><li<#if k.low> class="low"</#if>><span>${k.label}</span><strong>${value(k.figure)} <small>${margin(k.figure)}</small></strong><#if k.partner.value??><span>${t("kpi.partner", {"value": value(k.partner)})}</span></#if><#if k.change?has_content><span>${k.change}</span></#if></li>
</#list></ul>
</#macro>

<#macro row label text><#if text?has_content><dt>${label}</dt><dd>${text}</dd></#if></#macro>

<#macro recommendation c>
<article class="card<#if c.indicative> indicative</#if>" id="r-${c.rule}" aria-labelledby="h-${c.rule}">
<p class="tags"><span class="tag">${t("level." + c.level)}</span> <span class="tag plain">${c.rule}</span><#if c.priority??> <span class="tag teal">${t("priority." + c.priority.band)}</span></#if><#if c.indicative> <span class="tag orange">${t("indicative")}</span></#if><#if c.pinned> <span class="tag orange">${t("override.pinned")}</span></#if></p>
<h3 id="h-${c.rule}">${number(c.number, 0)}. ${c.title}</h3>
<#if c.generatedTitle?has_content><p class="note">${t("override.mark")} · ${t("override.generated", {"generated": c.generatedTitle})}</p></#if>
<#if c.reworded?has_content><p class="evidence">${c.reworded} (${t("override.mark")})</p><p class="note">${t("override.generated", {"generated": c.evidence})}</p><#else><p class="evidence">${c.evidence}</p></#if>
<dl>
<@row t("card.addressee") c.addressee/>
<@row t("card.owner") c.owner/>
<dt>${t("card.step")}</dt><dd>${c.firstStep}<#if c.generatedStep?has_content> (${t("override.mark")}) ${t("override.generated", {"generated": c.generatedStep})}</#if></dd>
<dt>${t("card.measure")}</dt><dd>${c.kpi}<#if c.kpiNow??>: ${full(c.kpiNow)}</#if><#if c.kpiTarget?has_content> → ${c.kpiTarget}</#if></dd>
<dt>${t("card.effort")}</dt><dd>${t("cost." + c.cost)}<#if c.months?has_content> · ${c.months}</#if></dd>
<@row t("card.hook") c.hook?has_content?then(c.hook, t("word.none"))/>
<@row t("card.linked") c.linked/>
<@row t("card.drivers") c.drivers/>
<dt>${t("card.practices")}</dt><#if c.practices?has_content><#list c.practices as p><dd>${t("card.practice", {"title": p.title, "where": p.where, "years": p.years, "maturity": p.maturity, "reason": p.reason, "contact": p.contact})}</dd></#list><#else><dd>${c.noPractice}</dd></#if>
</dl>
<p class="note"><#if c.cascade?has_content>${c.cascade} </#if>${c.basis}<#if c.note?has_content> ${c.note}</#if><#if c.priority??> ${t("card.arithmetic", {"p": number(c.priority.value, 1), "s": number(c.priority.severity, 3), "q": number(c.priority.confidence, 3), "r": number(c.priority.reach, 3), "f": number(c.priority.feasibility, 3), "u": number(c.priority.urgency, 3), "l": number(c.priority.localWeight, 3)})}</#if></p>
</article>
</#macro>

<#macro asksBox collected=false>
<section class="asks" id="asks">
<h3>${t(collected?then("asks.collected", "asks"))}</h3>
<#if asks.requests?has_content>
<@wide t(collected?then("asks.collected", "asks"))><table><caption class="hidden">${t(collected?then("asks.collected", "asks"))}</caption>
<thead><tr><th scope="col">${t("column.rule")}</th><th scope="col">${t("column.asked")}</th><th scope="col">${t("column.request")}</th><th scope="col">${t("column.because")}</th></tr></thead>
<tbody><#list asks.requests as r><tr><th scope="row">${r.rule}</th><td>${r.asked?join(", ")}<#if r.addressee?has_content>: ${r.addressee}</#if></td><td>${r.title}</td><td>${r.because}</td></tr>
</#list></tbody></table></@wide>
<#else><p>${t("asks.none")}</p></#if>
</section>
</#macro>

<#macro changeRow l><tr><td>${l.kind}</td><th scope="row">${l.what}</th><td>${l.from}</td><td>${l.to}</td><td>${l.cause}</td><td><#if l.target?has_content><a href="#${l.target}">${l.where}</a><#else>${l.where}</#if></td></tr>
</#macro>

<#macro changesList>
<section class="part" id="changes">
<h2>${t("changes")}</h2>
<p class="lead">${changes.lead}</p>
<#if changes.lines?has_content>
<@wide t("changes.table")><table id="changes-table"><caption>${t("changes.table")}</caption>
<thead><tr><th scope="col">${t("column.change")}</th><th scope="col">${t("column.what")}</th><th scope="col">${t("column.from")}</th><th scope="col">${t("column.to")}</th><th scope="col">${t("column.cause")}</th><th scope="col">${t("column.where")}</th></tr></thead>
<tbody><#list changes.lines as l><@changeRow l/></#list><#list changes.further as l><@changeRow l/></#list></tbody></table></@wide>
</#if>
</section>
</#macro>

<#-- What the document shows of its state: a line, an erratum, or in the place of everything else a withdrawal. -->
<#if mark??>
<#if mark.line?has_content || mark.notice?has_content><p class="notice standing"><#if mark.line?has_content><strong>${mark.line}</strong></#if><#if mark.notice?has_content> ${mark.notice}</#if></p></#if>
<#if mark.errata?has_content>
<section class="notice" id="erratum">
<h2>${t("erratum")}</h2>
<p>${t((mark.approval??)?then("erratum.lead", "erratum.lead.earlier"))}</p>
<@wide t("erratum")><table><caption class="hidden">${t("erratum")}</caption><thead><tr><th scope="col">${t("erratum.day")}</th><th scope="col">${t("erratum.version")}</th><th scope="col">${t("erratum.text")}</th></tr></thead>
<tbody><#list mark.errata as e><tr><th scope="row">${e.day}</th><td>${e.version}</td><td>${e.text}</td></tr>
</#list></tbody></table></@wide>
</section>
</#if>
</#if>
<#if mark?? && mark.withdrawal??>
<section class="part" id="withdrawal">
<h2>${t("withdrawal")}</h2>
<p class="lead">${t("withdrawal.lead")}</p>
<dl>
<@row t("withdrawal.day") mark.withdrawal.day/>
<@row t("withdrawal.reason") mark.withdrawal.reason/>
</dl>
</section>
<#else>
<#if front.cover.notice?has_content><p class="notice plain">${front.cover.notice}</p></#if>
<nav class="contents" aria-label="${t("contents")}"><h2>${t("contents")}</h2>
<ul><#list contents as c><#if c.id != "annex-tables"><li><a href="#${c.id}"><span class="no">${c.number}</span> ${c.title}</a></li>
</#if></#list><#if changes??><li><a href="#changes">${t("changes")}</a></li></#if></ul></nav>

<#if summary??>
<section class="part" id="${contents[0].id}">
<@head contents[0]/>
<@keyFigures/>
<h3>${t((summary.messages?size == 3)?then("summary.messages", "summary.messages.fewer"))}</h3>
<ul class="messages"><#list summary.messages as m><li><p class="say">${m.lead}</p><#if m.detail?has_content><p>${m.detail}</p></#if></li>
</#list></ul>
<h3>${t((summary.actions?size == 3)?then("summary.actions", "summary.actions.fewer"))}</h3>
<#if summary.actions?has_content><ol class="actions">
<#list summary.actions as a><li><p><a href="#r-${a.rule}">${a.title}</a> <span class="tag plain">${a.rule}</span></p><p><#if a.months?has_content>${t("summary.how.months", {"owner": a.owner, "step": a.firstStep, "cost": a.cost, "months": a.months})}<#else>${t("summary.how", {"owner": a.owner, "step": a.firstStep, "cost": a.cost})}</#if></p></li>
</#list></ol><#else><p>${t("summary.noactions")}</p></#if>
<#if partnership?? && scorecard??><section id="summary-detail"><h3>${t("summary.detail")}</h3>
<@scorecardTable/></section></#if>
</section>
<#else><p class="lead">${lead}</p>
<@keyFigures/>
</#if>
<#if changes??><@changesList/></#if>
<#if municipality??><@chapter municipality/></#if>
<#if citizens??><@chapter citizens/></#if>
<#if offices??><@chapter offices/></#if>
<#if mismatch??><@chapter mismatch/></#if>
<#if territory??><@chapter territory/></#if>
<#if partnership??><@chapter partnership/></#if>
<#if index??><@chapter index><#if territory??><@scorecardTable/></#if></@chapter></#if>
<#if overview??><@chapter overview/></#if>
<#if challenges??><#list challenges as c><@chapter c/></#list></#if>
<#if lenses??><#list lenses as c><@chapter c/></#list></#if>
<#if figures??><@chapter figures/></#if>
<#if coherence??><@chapter coherence/></#if>
<#if inside??><@chapter inside/></#if>
<#if trend??><@chapter trend/></#if>
<section class="part" id="${cards.heading.id}">
<@head cards.heading cards.lead/>
<#if cards.matrix??><div class="charts"><@chart cards.matrix/></div></#if>
<#list cards.cards as c><@recommendation c/></#list>
</section>
<#if plan??><@chapter plan/></#if>
<#if practiceHeading??>
<section class="part" id="${practiceHeading.id}">
<@head practiceHeading/>
<#if practice??>
<p class="lead">${practice.title}</p>
<dl>
<@row t("practice.where") practice.where/>
<@row t("practice.years") practice.years/>
<@row t("practice.maturity") practice.maturity/>
<@row t("practice.problem") practice.problem/>
<@row t("practice.resources") practice.resources/>
<@row t("practice.success") practice.success/>
<@row t("practice.transfer") practice.transfer/>
<@row t("practice.why") practice.reason/>
<@row t("practice.contact") practice.contact/>
</dl>
<#else><p>${t("practices.none")}</p></#if>
</section>
</#if>
<#if peers??><@chapter peers/></#if>
<#if levels??><@chapter levels/></#if>
<#if practices??><@chapter practices/></#if>
<#if pilots??><@chapter pilots/></#if>
<#if requests??><@chapter requests><@asksBox true/></@chapter><#elseif asks??><@asksBox/></#if>

<#if summary??>
<section class="part" id="annex-quality">
<h2><span class="no">A</span> ${t("heading.annex.quality")}</h2>
<p class="lead">${t("lead.annex.quality")}</p>
<section id="guide"><h3>${t("guide")}</h3>
<dl>
<dt>48 (44 ${t("guide.to")} 52)</dt><dd>${t("guide.interval")}</dd>
<dt>${t("guide.pale.sign")}</dt><dd>${t("guide.pale")}</dd>
<dt>u · e · :c · :</dt><dd>${t("guide.flags")}</dd>
<dt>${t("guide.band.sign")}</dt><dd><#list front.bands as b>${b}<#sep>${t("list.between")} </#sep></#list>. ${t("guide.bands")}</dd>
</dl></section>
<section id="method"><h3>${t("method")}</h3>
<p>${front.method.definition}</p>
<@wide t("method")><table><caption class="hidden">${t("method")}</caption><thead><tr><th scope="col">${t("column.survey")}</th><th scope="col">${t("column.area")}</th><th scope="col">${t("column.fielddates")}</th><th scope="col" class="number">${t("column.accepted")}</th><th scope="col" class="number">${t("column.rate")}</th></tr></thead>
<tbody><#list front.method.surveys as s><tr><th scope="row">${s.name}</th><td>${s.whose}</td><td>${s.fieldDates}</td><td class="number">${s.answers}</td><td class="number">${s.responseRate}</td></tr>
</#list></tbody></table></@wide>
<p class="note">${front.method.weighting}</p></section>
<#list annex.quality as s><@section s/></#list>
</section>
<section class="part" id="annex-rules">
<h2><span class="no">C</span> ${t("heading.annex.rules")}</h2>
<#if annex.watchList.rows?has_content><@wordTable annex.watchList/><#else><h3>${annex.watchList.title}</h3><p>${t("watch.none")}</p></#if>
<#if annex.notEvaluable.rows?has_content><@wordTable annex.notEvaluable/><#else><h3>${annex.notEvaluable.title}</h3><p>${t("notevaluable.none")}</p></#if>
<#if annex.reserve?has_content><p>${annex.reserve}</p></#if>
<#if annex.overrides.rows?has_content><@wordTable annex.overrides/><p class="note">${t("overrides.note")}</p><#else><h3>${annex.overrides.title}</h3><p>${t("overrides.none")}</p></#if>
</section>
<#if annex.further?has_content>
<section class="part" id="annex-further">
<h2><span class="no">D</span> ${t("heading.annex.further")}</h2>
<#list annex.further as s><@section s/></#list>
</section>
</#if>
</#if>

</#if>
<section class="part" id="imprint">
<h2>${t("imprint")}</h2>
<dl>
<#list front.imprint.contacts as c><@row c.role c.unit + " · " + c.email + " · " + c.link/></#list>
<@row t("imprint.document") front.imprint.documentId/>
<@row t("imprint.date") front.imprint.date/>
<#if !bare??><@row t("imprint.snapshot") "SHA-256 " + front.imprint.snapshot/></#if>
<#if !(mark?? && mark.withdrawal??)><@row t("imprint.rulebook") front.imprint.rulebook + " · SHA-256 " + front.imprint.rulebookHash/></#if>
<@row t("imprint.frame") front.imprint.frame/>
<#if !bare??><@row t("imprint.template") front.imprint.template/></#if>
<@row t("imprint.licence") front.imprint.licence + " · " + front.imprint.licenceLink/>
<@row t("imprint.disclaimer") front.imprint.disclaimer/>
<@row t("imprint.accessibility") front.imprint.accessibility/>
</dl>
</section>
