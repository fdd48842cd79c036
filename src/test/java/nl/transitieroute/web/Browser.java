package nl.transitieroute.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import nl.transitieroute.organisatie.Demo;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One person at a screen: a headless Chromium whose own language is English, so that what
 * he reads in Dutch is our doing. What he sees is kept in {@code target/screenshots}.
 */
class Browser implements AutoCloseable {

	private static final Duration GEDULD = Duration.ofSeconds(60);

	/** The question as it stands above a field, without the star of a required one. */
	private static final String VELD = """
			const vraag = arguments[0];
			return [...document.querySelectorAll('.fjs-container .fjs-form-field')]
			  .filter((veld) => !veld.classList.contains('fjs-form-field-group'))
			  .find((veld) => {
			    const opschrift = veld.querySelector('label, .fjs-form-field-label');
			    return opschrift && opschrift.textContent.replace(/\\*$/, '').trim() === vraag;
			  });
			""";

	private final ChromeDriver chrome;

	private final WebDriverWait wacht;

	private final String adres;

	private Browser(int poort, String chromium, String chromedriver) {
		ChromeOptions opties = new ChromeOptions();
		opties.setBinary(chromium);
		opties.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en-US",
				"--disable-dev-shm-usage", "--window-size=1400,1000", "--user-data-dir=" + leegProfiel());
		this.chrome = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(new File(chromedriver)).build(), opties);
		this.wacht = new WebDriverWait(this.chrome, GEDULD);
		this.wacht.ignoring(StaleElementReferenceException.class);
		this.adres = "http://localhost:" + poort;
	}

	/** Skips the test, loudly, when this machine has no browser; never in CI. */
	static Browser open(int poort) {
		String chromium = zoek("chromium", "chromium-browser", "google-chrome");
		String chromedriver = zoek("chromedriver");
		if (chromium == null || chromedriver == null) {
			String melding = "NO BROWSER TEST: chromium or chromedriver is missing. Install them (Debian: apt-get install"
					+ " chromium chromium-driver) and run again.";
			if ("true".equals(System.getenv("CI"))) {
				throw new AssertionError(melding);
			}
			System.err.println("\n!!!!!!!!!! " + melding + " !!!!!!!!!!\n");
			Assumptions.abort(melding);
		}
		return new Browser(poort, chromium, chromedriver);
	}

	void logIn(String wie) {
		ga("/inloggen");
		vul(By.id("gebruikersnaam"), wie);
		vul(By.id("wachtwoord"), Demo.WACHTWOORD);
		klik(By.cssSelector("main button"));
	}

	void ga(String pad) {
		this.chrome.get(this.adres + pad);
	}

	String pad() {
		return this.chrome.getCurrentUrl().substring(this.adres.length());
	}

	String tekst() {
		return zie(By.tagName("body")).getText();
	}

	String tekst(By waar) {
		return zie(waar).getText();
	}

	String titel() {
		return this.chrome.getTitle();
	}

	/** The mark-up of a part of the page. */
	String bron(By waar) {
		return zie(waar).getDomProperty("outerHTML");
	}

	int aantal(By waar) {
		return this.chrome.findElements(waar).size();
	}

	WebElement zie(By waar) {
		return tot(ExpectedConditions.visibilityOfElementLocated(waar));
	}

	void klik(By waar) {
		probeer(() -> {
			midden(tot(ExpectedConditions.elementToBeClickable(waar))).click();
			return true;
		});
	}

	void vul(By waar, String tekst) {
		zie(waar).sendKeys(tekst);
	}

	/** Until the page says this. */
	void lees(String zin) {
		tot((venster) -> {
			try {
				return tekst().contains(zin);
			}
			catch (WebDriverException ex) {
				// The page changed while it was read; Chromium has a word of its own for
				// it.
				if (String.valueOf(ex.getMessage()).contains("does not belong to the document")) {
					return false;
				}
				throw ex;
			}
		});
	}

	/** Until this is gone. */
	void weg(By waar) {
		tot(ExpectedConditions.invisibilityOfElementLocated(waar));
	}

	<T> T tot(ExpectedCondition<T> voorwaarde) {
		try {
			return this.wacht.until(voorwaarde);
		}
		catch (TimeoutException ex) {
			foto("mislukt");
			throw new AssertionError(
					"Stond niet op het scherm; er stond: " + this.chrome.findElement(By.tagName("body")).getText(), ex);
		}
	}

	/** Types an answer under a question of the form. */
	void schrijf(String vraag, String antwoord) {
		WebElement veld = veld(vraag).findElement(By.cssSelector("input, textarea"));
		veld.sendKeys(antwoord);
		if (veld.getDomAttribute("id").endsWith("-date")) {
			veld.sendKeys(Keys.TAB);
		}
	}

	/** Types another answer over the one that stands there. */
	void verbeter(String vraag, String antwoord) {
		midden(veld(vraag).findElement(By.cssSelector("input, textarea"))).sendKeys(Keys.chord(Keys.CONTROL, "a"),
				antwoord);
	}

	/** Ticks answers under a question: a round or a square. */
	void kruisAan(String vraag, String... antwoorden) {
		for (String antwoord : antwoorden) {
			probeer(() -> {
				WebElement keuze = keuze(vraag, antwoord);
				if (!keuze.isSelected()) {
					midden(keuze).click();
				}
				return keuze(vraag, antwoord).isSelected();
			});
		}
	}

	/** Picks an answer from the list under a question. */
	void kies(String vraag, String antwoord) {
		probeer(() -> {
			midden(veld(vraag).findElement(By.cssSelector(".fjs-input-group"))).click();
			return true;
		});
		By keuzes = By.cssSelector(".fjs-dropdownlist-item");
		tot((venster) -> this.chrome.findElements(keuzes)
			.stream()
			.filter((keuze) -> keuze.getText().strip().startsWith(antwoord))
			.findFirst()
			.orElse(null)).click();
	}

	List<String> opschriften(By waar) {
		return this.chrome.findElements(waar).stream().map(WebElement::getText).toList();
	}

	void foto(String naam) {
		try {
			Path map = Files.createDirectories(Path.of("target", "screenshots"));
			Files.write(map.resolve(naam + ".png"), this.chrome.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private WebElement keuze(String vraag, String antwoord) {
		WebElement veld = veld(vraag);
		return veld.findElements(By.tagName("label"))
			.stream()
			.filter((opschrift) -> opschrift.getText().strip().equals(antwoord))
			.findFirst()
			.map((opschrift) -> veld.findElement(By.id(opschrift.getDomAttribute("for"))))
			.orElseThrow(() -> new AssertionError(
					"Geen antwoord '" + antwoord + "' bij '" + vraag + "': " + veld.getText()));
	}

	private WebElement veld(String vraag) {
		return tot((venster) -> (WebElement) this.chrome.executeScript(VELD, vraag));
	}

	/** Away from the edges, where bars of the page lie over it. */
	private WebElement midden(WebElement element) {
		this.chrome.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
		return element;
	}

	/** A page that is still building replaces what was found a moment ago. */
	private <T> T probeer(Supplier<T> stap) {
		return tot((venster) -> {
			try {
				return stap.get();
			}
			catch (StaleElementReferenceException | org.openqa.selenium.ElementClickInterceptedException ex) {
				return null;
			}
		});
	}

	private static String zoek(String... namen) {
		return Stream.of(namen)
			.flatMap((naam) -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
				.map((map) -> Path.of(map, naam)))
			.filter(Files::isExecutable)
			.map(Path::toString)
			.findFirst()
			.orElse(null);
	}

	private static Path leegProfiel() {
		try {
			return Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "chromium");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.chrome.quit();
	}

}
